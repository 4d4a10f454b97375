namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>Makes random bodies, from a seed.</summary>
internal sealed partial class BodyMaker
{
    private readonly Random _random;
    private readonly int _number;
    private readonly bool _isFresh;
    private readonly bool _isAsync;
    private readonly List<Function> _methods = [];
    private int _unused;
    private int _budget;

    private BodyMaker(Random random, int number)
    {
        _random = random;
        _number = number;
        _isFresh = random.Next(2) == 0;
        _isAsync = random.Next(4) == 0;
    }

    /// <summary>The body of a number.</summary>
    public static RandomBody Make(int seed, int number) => new BodyMaker(new Random(unchecked((seed * 1_000_003) + number)), number).Make();

    private RandomBody Make()
    {
        var entry = new Function
        {
            Name = $"Run{_number}",
            Returns = OneIn(4) ? ReturnType.Nothing : ReturnType.Result,
            IsAsync = _isAsync,
            IsEntry = true,
            Parameters = _isFresh ? 5 : _random.Next(1, 4),
            Locals = _isFresh ? 0 : _random.Next(0, 3),
        };
        for (var more = _random.Next(0, 4); more > 0; more--)
            _methods.Add(NewMethod(_methods.Count));
        for (var more = OneIn(3) ? 1 : 0; more > 0; more--)
            entry.Nested.Add(new Function { Name = $"Local{_number}", Returns = ReturnType.Nothing, Outer = entry, Parameters = 0 });
        foreach (var method in _methods)
        {
            if (OneIn(6))
                FillGuard(method);
            else
                Fill(method, _random.Next(2, 5));
        }

        foreach (var local in entry.Nested)
            Fill(local, _random.Next(1, 4));
        Fill(entry, _random.Next(3, 11));
        return new RandomBody(_number, entry, _methods, OneIn(2), _isFresh);
    }

    private Function NewMethod(int ordinal) => new()
    {
        Name = $"M{_number}x{ordinal}",
        Returns = (ReturnType)_random.Next(3),
        IsAsync = _isAsync && OneIn(2),
        Parameters = _isFresh ? 0 : _random.Next(0, 3),
    };

    private void Fill(Function function, int statements)
    {
        _budget = statements;
        _unused = function.IsEntry && _isFresh ? function.Parameters : 0;
        var place = new Place(0, false, false, false, true, !function.IsEntry);
        while (_budget > 0)
            function.Body.Add(Next(function, place));

        // What fires nothing only says whether it returns.
        if (!function.IsEntry && function.Outer is null && !OneIn(3))
            function.Body.Insert(_random.Next(function.Body.Count + 1), Fire());
    }

    // One that never returns, or only where what it is given is fine.
    private void FillGuard(Function method)
    {
        if (OneIn(2))
            method.Body.Add(new Statement.Step(false));
        var thrown = new Statement.Throw((Thrown)_random.Next(3));
        if (method.Parameters == 0 || method.Returns != ReturnType.Nothing || OneIn(4))
            method.Body.Add(thrown);
        else
            method.Body.Add(new Statement.If(Simple(method, default), [thrown], []));
    }

    private List<Statement> Some(Function function, Place place)
    {
        var statements = new List<Statement>();
        for (var more = _random.Next(1, 4); more > 0 && _budget > 0; more--)
            statements.Add(Next(function, place));
        return statements;
    }

    private Statement Next(Function function, Place place)
    {
        _budget--;
        if (place.Depth < 4 && _random.Next(10) < 4)
            return Compound(function, place);
        switch (_random.Next(16))
        {
            case < 5:
                return Fire();
            case 5:
                return new Statement.Step(function.IsAsync && OneIn(2));
            case 6:
                return OneIn(2) ? new Statement.NoEvent() : Fire();
            case 7 when !_isFresh && VariablesOf(function) > 0:
                return new Statement.Assign(_random.Next(VariablesOf(function)), Value(function, place));
            case 8 or 9 when CalledFrom(function) is { } called:
                return new Statement.Call(called, ArgumentsOf(called, function));
            case 10 when place.MayBreak:
                return new Statement.Leave(place.MayContinue && OneIn(2));
            case 11 when place.MayReturn && place.Depth > 0:
                return Return(function, place);
            case 12 when place.Depth > 0:
                return new Statement.Throw(place.MayRethrow && OneIn(2) ? null : (Thrown)_random.Next(3));
            case 13 when function.Nested.Count > 0:
                return new Statement.Call(function.Nested[0], []);
            default:
                return OneIn(2) ? new Statement.Step(false) : Fire();
        }
    }

    private Statement Compound(Function function, Place place)
    {
        switch (_random.Next(10))
        {
            case < 4:
                return new Statement.If(Test(function, place), Some(function, place.Deeper), OneIn(2) ? Some(function, place.Deeper) : []);
            case 4 when function.IsEntry && (!_isFresh || TakeNumber()):
                return new Statement.Switch(Sections(function, place.Deeper with { MayBreak = true }));
            case 5:
                var kind = (LoopKind)_random.Next(4);
                if (kind == LoopKind.ForEach && !function.IsEntry)
                    kind = LoopKind.While;
                return new Statement.Loop(kind, kind == LoopKind.For ? new Condition.Ask() : Test(function, place with { MayRepeat = true }), Some(function, place.InLoop));
            case 6 or 7:
                return Try(function, place);
            case 8:
                return new Statement.Using(Some(function, place.Deeper));
            default:
                return new Statement.If(Test(function, place), place.MayReturn ? [.. Some(function, place.Deeper), Return(function, place)] : Some(function, place.Deeper), []);
        }
    }

    private Statement.Try Try(Function function, Place place)
    {
        var body = Some(function, place.Deeper);
        var handlers = new List<Handler>();
        foreach (var type in new Thrown?[] { Thrown.Argument, Thrown.Invalid, null })
        {
            if (OneIn(2))
                handlers.Add(new Handler(type, OneIn(4) ? Simple(function, place) : null, Some(function, place.Deeper with { MayRethrow = true })));
        }

        return new Statement.Try(body, handlers, handlers.Count == 0 || OneIn(3) ? Some(function, place.InFinally) : null);
    }

    private List<Section> Sections(Function function, Place place)
    {
        var sections = new List<Section>();
        for (var number = 0; number < 3; number++)
        {
            if (OneIn(2))
                sections.Add(new Section([number], Some(function, place)));
        }

        if (sections.Count == 0 || OneIn(2))
            sections.Add(new Section([], Some(function, place)));
        return sections;
    }

    private Statement Return(Function function, Place place)
    {
        var callable = _methods.Where(method => method.Returns == function.Returns && IsCallable(method, function)).ToList();
        if (callable.Count > 0 && function.Returns == ReturnType.Result && OneIn(3))
        {
            var called = callable[_random.Next(callable.Count)];
            return new Statement.ReturnCall(called, ArgumentsOf(called, function));
        }

        return new Statement.Return(function.Returns == ReturnType.Nothing ? new Condition.Constant(true) : OneIn(4) ? Simple(function, place) : new Condition.Constant(!OneIn(3)));
    }

    private Statement.Fire Fire() => new(OneIn(4) ? PlannedEvent.Cancelled : PlannedEvent.Placed, OneIn(2) ? FireForm.Typed : (FireForm)_random.Next(4));

    private Function? CalledFrom(Function function)
    {
        var callable = _methods.Where(method => IsCallable(method, function)).ToList();
        return callable.Count == 0 ? null : callable[_random.Next(callable.Count)];
    }

    private bool IsCallable(Function called, Function caller) => caller.Outer is null && (!called.IsAsync || caller.IsAsync);

    private bool OneIn(int number) => _random.Next(number) == 0;
}
