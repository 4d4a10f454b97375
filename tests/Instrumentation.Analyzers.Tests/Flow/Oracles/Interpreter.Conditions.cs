namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <content>Conditions, and the calls in them.</content>
internal sealed partial class Interpreter
{
    private IEnumerable<Ending> Evaluate(Condition condition, Function function, State state, Statement? statement)
    {
        switch (condition)
        {
            case Condition.Constant { Value: var value }:
                return [Truth(value, state)];
            case Condition.Variable or Condition.Is or Condition.Beyond when _ignoresConditions:
                return [Truth(true, state), Truth(false, state)];
            case Condition.Variable { Ordinal: var variable }:
                return [Truth(state.Is(variable), state)];
            case Condition.Is { Number: var number }:
                return [Truth(state.Number == number, state)];
            case Condition.Beyond beyond:
                return [Truth(beyond.IsAbove ? state.Number > beyond.Number : state.Number < beyond.Number, state)];
            case Condition.Ask:
                return [Truth(true, state), Truth(false, state), .. ThrowsAnything(state)];
            case Condition.Not { Operand: var operand }:
                return Evaluate(operand, function, state, statement).Select(ending => ending.Kind == EndKind.Thrown ? ending : Truth(ending.Kind == EndKind.False, ending.State));
            case Condition.Both both:
                return Evaluate(both.Left, function, state, statement).SelectMany(left =>
                    left.Kind == EndKind.Thrown || left.Kind == (both.IsOr ? EndKind.True : EndKind.False) ? [left] : Evaluate(both.Right, function, left.State, statement));
            case Condition.Choice choice:
                return Evaluate(choice.Test, function, state, statement).SelectMany(test =>
                    test.Kind == EndKind.Thrown ? [test] : Evaluate(test.Kind == EndKind.True ? choice.Yes : choice.No, function, test.State, statement));
            case Condition.Call call:
                return Call(call.Called, call.Arguments, function, state, statement!);
            default:
                throw new InvalidOperationException(condition.GetType().Name);
        }
    }

    // A summary from nothing fired, which is then added.
    private IEnumerable<Ending> Call(Function called, IReadOnlyList<Condition> arguments, Function caller, State state, Statement statement)
    {
        if (!_followed.Contains(called) && called.Outer is null)
            return [.. Unseen(called, state), .. ThrowsAnything(state)];

        // Arguments are variables and constants, or the opposite of such.
        var entered = called.Outer is null && !_ignoresConditions
            ? arguments.Select((argument, ordinal) => (Value: Evaluate(argument, caller, state, statement).Single().Kind == EndKind.True, ordinal))
                .Aggregate(default(State), (start, argument) => start.With(argument.ordinal, argument.Value))
            : default(State) with { Variables = state.Variables };
        var endings = new HashSet<Ending>();
        foreach (var ending in SummaryOf(called, entered))
        {
            NoteRepeated(PlannedEvent.Placed, state, ending.State.Placed, statement, caller);
            NoteRepeated(PlannedEvent.Cancelled, state, ending.State.Cancelled, statement, caller);
            endings.Add(ending with { State = state.After(ending.State, called.Outer is not null), Line = 0 });
        }

        return endings;
    }

    // Of what nobody looks into, the text still says whether it can answer anything but true, which it does at its end.
    private static Ending[] Unseen(Function called, State state) =>
        called.Returns != ReturnType.Truth ? [new Ending(EndKind.Ok, state)]
        : !called.IsAsync && called.Statements().All(static statement => statement is not Statement.ReturnCall and not Statement.Return { IsGood: not Condition.Constant { Value: true } }) ? [Truth(true, state)]
        : [Truth(true, state), Truth(false, state)];

    // Functions that call themselves are run until nothing new comes of it.
    private HashSet<Ending> SummaryOf(Function function, State start)
    {
        var key = (function, start.Variables);
        if (!_summaries.TryGetValue(key, out var summary))
            _summaries.Add(key, summary = []);
        if (!_done.Add(key))
            return summary;
        foreach (var ending in Run(function, start).ToList())
            _isNew |= summary.Add(function.Outer is null ? ending with { State = ending.State with { Variables = 0 }, Line = 0 } : ending with { Line = 0 });
        return summary;
    }

    private static Ending Truth(bool value, State state) => new(value ? EndKind.True : EndKind.False, state);
}
