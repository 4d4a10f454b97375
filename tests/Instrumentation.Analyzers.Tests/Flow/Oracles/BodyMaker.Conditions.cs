namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <content>Conditions: fresh ones say nothing of each other, others ask again for what was asked before.</content>
internal sealed partial class BodyMaker
{
    private bool _isNumberUsed;

    private Condition Test(Function function, Place place)
    {
        var callable = _methods.Where(method => method.Returns == ReturnType.Truth && IsCallable(method, function)).ToList();
        if (callable.Count > 0 && OneIn(4))
        {
            var called = callable[_random.Next(callable.Count)];
            return new Condition.Call(called, ArgumentsOf(called, function));
        }

        return OneIn(12) ? new Condition.Constant(OneIn(2)) : Simple(function, place);
    }

    // Nothing that fires.
    private Condition Simple(Function function, Place place, int depth = 0) => _random.Next(depth > 1 ? 2 : 6) switch
    {
        2 => new Condition.Not(Term(function, place)),
        3 => new Condition.Both(Simple(function, place, depth + 1), Simple(function, place, depth + 1), OneIn(2)),
        4 => new Condition.Choice(Term(function, place), Simple(function, place, depth + 1), Simple(function, place, depth + 1)),
        _ => Term(function, place),
    };

    private Condition Value(Function function, Place place) => OneIn(3) ? new Condition.Constant(OneIn(2)) : Test(function, place);

    private Condition Term(Function function, Place place)
    {
        if (_isFresh)
            return !place.MayRepeat && _unused > 0 && OneIn(2) ? new Condition.Variable(--_unused) : new Condition.Ask();
        if (function.IsEntry && OneIn(5))
            return OneIn(2) ? new Condition.Is(_random.Next(3)) : new Condition.Beyond(_random.Next(3), OneIn(2));
        return VariablesOf(function) > 0 && !OneIn(6) ? new Condition.Variable(_random.Next(VariablesOf(function))) : new Condition.Ask();
    }

    private List<Condition> ArgumentsOf(Function called, Function caller) =>
        [.. Enumerable.Range(0, called.Parameters).Select(_ => Argument(caller))];

    private Condition Argument(Function caller)
    {
        if (VariablesOf(caller) == 0 || OneIn(3))
            return new Condition.Constant(OneIn(2));
        var variable = new Condition.Variable(_random.Next(VariablesOf(caller)));
        return OneIn(4) ? new Condition.Not(variable) : variable;
    }

    // A switch over the same number twice is no longer fresh.
    private bool TakeNumber()
    {
        if (_isNumberUsed)
            return false;
        return _isNumberUsed = true;
    }

    private static int VariablesOf(Function function) => (function.Outer ?? function).Variables;
}
