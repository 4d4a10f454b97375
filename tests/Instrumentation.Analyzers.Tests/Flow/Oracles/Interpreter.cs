namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>
/// Runs a random body in every way it can run: from every value of its parameters, with every answer and exception that
/// comes from out of sight, loops as often as anything new comes of it. Knows nothing of Roslyn, nor of the analyzer.
/// </summary>
internal sealed partial class Interpreter
{
    private static readonly Thrown[] Anything = [Thrown.Argument, Thrown.Invalid, Thrown.Other];

    private readonly Function _entry;
    private readonly bool _ignoresConditions;
    private readonly HashSet<Function> _followed;
    private readonly Dictionary<(Function, int Variables), HashSet<Ending>> _summaries = [];
    private readonly HashSet<(Function, int Variables)> _done = [];
    private bool _isNew;

    /// <summary>Runs <paramref name="body"/>, on one account with conditions that may have any answer at any time.</summary>
    public Interpreter(RandomBody body, bool ignoresConditions)
    {
        _entry = body.Entry;
        _ignoresConditions = ignoresConditions;
        _followed = Followed(body);
        do
        {
            (_isNew, Endings) = (false, []);
            _done.Clear();
            var starts = ignoresConditions ? [default] : State.Starts(body.Entry.Parameters, hasNumber: true);
            foreach (var start in starts)
                Endings.UnionWith(Run(body.Entry, start));
        }
        while (_isNew);
    }

    /// <summary>How the entry point ends.</summary>
    public HashSet<Ending> Endings { get; private set; } = [];

    /// <summary>Where an event fires that has fired before, in the entry point itself.</summary>
    public HashSet<(PlannedEvent Event, int Line)> Repeated { get; } = [];

    /// <summary>The lines on which the entry point returns and owes the event still.</summary>
    public IReadOnlyList<int> Silent(PlannedEvent planned) =>
        [.. Endings.Where(ending => ending is { Kind: EndKind.Ok, State.IsExempt: false } && ending.State.Of(planned) == 0).Select(ending => ending.Line == 0 ? _entry.EndLine : ending.Line).Distinct().Order()];

    // What neither fires, nor says that it owes nothing, nor is a result, nor a local function, nobody looks into: it may do anything else.
    private static HashSet<Function> Followed(RandomBody body)
    {
        var followed = body.Functions.Where(function => function.IsEntry || function.Statements().Any(IsOfInterest)).ToHashSet();
        while (body.Methods.FirstOrDefault(method => !followed.Contains(method) && CalledBy(method).Any(followed.Contains)) is { } caller)
            followed.Add(caller);
        followed.UnionWith(body.Functions.Where(static function => function.Returns == ReturnType.Result));
        return followed;
    }

    private static bool IsOfInterest(Statement statement) => statement is Statement.Fire or Statement.NoEvent or Statement.Throw;

    private static IEnumerable<Function> CalledBy(Function function) => function.Statements().Select(statement => statement switch
    {
        Statement.Call call => call.Called,
        Statement.ReturnCall call => call.Called,
        Statement.Assign { Value: Condition.Call call } => call.Called,
        Statement.If { Test: Condition.Call call } => call.Called,
        Statement.Loop { Test: Condition.Call call } => call.Called,
        _ => null,
    }).OfType<Function>();

    private HashSet<Ending> Run(Function function, State start)
    {
        var endings = new HashSet<Ending>();
        foreach (var ending in RunAll(function.Body, function, [start], null))
        {
            if (ending.Kind != EndKind.Through)
                endings.Add(ending);
            else if (function.Returns == ReturnType.Result)
                endings.UnionWith(Results(ending.State, isOk: true, line: 0));
            else
                endings.Add(ending with { Kind = function.Returns == ReturnType.Truth ? EndKind.True : EndKind.Ok });
        }

        return endings;
    }

    // Statement by statement, for all states at once.
    private HashSet<Ending> RunAll(List<Statement> statements, Function function, IEnumerable<State> starts, Thrown? caught)
    {
        var endings = new HashSet<Ending>();
        var states = starts.ToHashSet();
        foreach (var statement in statements)
        {
            var next = new HashSet<State>();
            foreach (var state in states)
            {
                foreach (var ending in Run(statement, function, state, caught))
                {
                    if (ending.Kind == EndKind.Through)
                        next.Add(ending.State);
                    else
                        endings.Add(ending);
                }
            }

            states = next;
        }

        endings.UnionWith(states.Select(state => new Ending(EndKind.Through, state)));
        return endings;
    }

    private IEnumerable<Ending> Run(Statement statement, Function function, State state, Thrown? caught)
    {
        switch (statement)
        {
            case Statement.Fire fire:
                NoteRepeated(fire.Event, state, 1, statement, function);
                return [Through(state.Fired(fire.Event))];
            case Statement.NoEvent:
                return [Through(state with { IsExempt = true })];
            case Statement.Step:
                return [Through(state), .. ThrowsAnything(state)];
            case Statement.Assign assign:
                return Evaluate(assign.Value, function, state, statement).Select(ending => ending.Kind == EndKind.Thrown ? ending : Through(Written(assign.Variable, ending)));
            case Statement.Call call:
                return Call(call.Called, call.Arguments, function, state, statement).Select(ending => ending.Kind == EndKind.Thrown ? ending : Through(ending.State));
            case Statement.If test:
                return Evaluate(test.Test, function, state, statement).SelectMany(ending => ending.Kind == EndKind.Thrown ? [ending] : RunAll(ending.Kind == EndKind.True ? test.Then : test.Otherwise, function, [ending.State], caught));
            case Statement.Switch choice:
                return Sections(choice, state).SelectMany(section => section is null ? [Through(state)] : RunAll(section.Body, function, [state], caught)).Select(ending => ending.Kind == EndKind.Break ? Through(ending.State) : ending);
            case Statement.Loop loop:
                return Run(loop, function, state, caught);
            case Statement.Try attempt:
                return Run(attempt, function, state, caught);
            case Statement.Using resource:
                return RunAll(resource.Body, function, [state], caught).SelectMany(ending => ThrowsAnything(ending.State).Append(ending)).Concat(ThrowsAnything(state));
            case Statement.Return { IsGood: var isGood }:
                return Return(isGood, function, state, statement);
            case Statement.ReturnCall call:
                return Call(call.Called, call.Arguments, function, state, statement).Select(ending => ending with { Line = statement.Line });
            case Statement.Throw { Thrown: var thrown }:
                return [new Ending(EndKind.Thrown, state, thrown ?? caught!.Value)];
            case Statement.Leave { IsContinue: var isContinue }:
                return [new Ending(isContinue ? EndKind.Continue : EndKind.Break, state)];
            default:
                throw new InvalidOperationException(statement.GetType().Name);
        }
    }

    private IEnumerable<Ending> Return(Condition isGood, Function function, State state, Statement statement)
    {
        if (function.Returns == ReturnType.Nothing)
            return [new Ending(EndKind.Ok, state, default, statement.Line)];
        return Evaluate(isGood, function, state, statement).SelectMany(ending =>
            ending.Kind == EndKind.Thrown ? [ending]
            : function.Returns == ReturnType.Truth ? [ending with { Line = statement.Line }]
            : Results(ending.State, ending.Kind == EndKind.True, statement.Line));
    }

    // The framework only puts the result together, which does not throw.
    private static IEnumerable<Ending> Results(State state, bool isOk, int line) => [new Ending(isOk ? EndKind.Ok : EndKind.Failed, state, default, line)];

    private IEnumerable<Ending> Run(Statement.Loop loop, Function function, State start, Thrown? caught)
    {
        var endings = new HashSet<Ending>();
        var seen = new HashSet<State>();
        var pending = new Queue<(State State, bool IsTested)>();
        if (loop.Kind == LoopKind.ForEach)
            endings.UnionWith(ThrowsAnything(start));
        pending.Enqueue((start, loop.Kind == LoopKind.Do));
        while (pending.Count > 0)
        {
            var (state, isTested) = pending.Dequeue();
            IEnumerable<Ending> tested = isTested ? [new Ending(EndKind.True, state)]
                : loop.Kind == LoopKind.ForEach ? [new Ending(EndKind.True, state), new Ending(EndKind.False, state), .. ThrowsAnything(state)]
                : Evaluate(loop.Test, function, state, loop);
            foreach (var test in tested)
            {
                if (test.Kind == EndKind.Thrown)
                    endings.Add(test);
                else if (test.Kind == EndKind.False)
                    endings.Add(Through(test.State));
                else
                    Turn(test.State);
            }
        }

        return loop.Kind == LoopKind.ForEach ? endings.SelectMany(ending => ThrowsAnything(ending.State).Append(ending)).ToHashSet() : endings;

        void Turn(State state)
        {
            foreach (var ending in RunAll(loop.Body, function, [state], caught))
            {
                if (ending.Kind is EndKind.Through or EndKind.Continue)
                {
                    if (seen.Add(ending.State))
                        pending.Enqueue((ending.State, false));
                }
                else
                {
                    endings.Add(ending.Kind == EndKind.Break ? Through(ending.State) : ending);
                }
            }
        }
    }

    private IEnumerable<Ending> Run(Statement.Try attempt, Function function, State state, Thrown? caught)
    {
        var endings = new HashSet<Ending>();
        foreach (var ending in RunAll(attempt.Body, function, [state], caught))
        {
            if (ending.Kind == EndKind.Thrown)
                endings.UnionWith(Handled(attempt.Handlers, 0, ending, function));
            else
                endings.Add(ending);
        }

        return attempt.Finally is not { } last ? endings
            : endings.SelectMany(ending => RunAll(last, function, [ending.State], null).Select(after => after.Kind == EndKind.Through ? ending with { State = after.State } : after)).ToHashSet();
    }

    private IEnumerable<Ending> Handled(IReadOnlyList<Handler> handlers, int first, Ending thrown, Function function)
    {
        for (var i = first; i < handlers.Count; i++)
        {
            var handler = handlers[i];
            if (handler.Type is { } type && type != thrown.Thrown)
                continue;
            if (handler.Filter is not { } filter)
                return RunAll(handler.Body, function, [thrown.State], thrown.Thrown);

            // A filter that throws says no.
            var next = i + 1;
            return Evaluate(filter, function, thrown.State, null).SelectMany(ending => ending.Kind == EndKind.True
                ? RunAll(handler.Body, function, [ending.State], thrown.Thrown)
                : Handled(handlers, next, thrown, function));
        }

        return [thrown];
    }

    private IEnumerable<Section?> Sections(Statement.Switch choice, State state)
    {
        if (_ignoresConditions)
            return choice.Sections.Cast<Section?>().Concat(choice.Sections.Any(section => section.Numbers.Count == 0) ? [] : [null]);
        return [choice.Sections.FirstOrDefault(section => section.Numbers.Contains(state.Number)) ?? choice.Sections.FirstOrDefault(section => section.Numbers.Count == 0)];
    }

    private State Written(int variable, Ending value) => _ignoresConditions ? value.State : value.State.With(variable, value.Kind == EndKind.True);

    private void NoteRepeated(PlannedEvent planned, State before, int times, Statement statement, Function function)
    {
        if (function == _entry && times > 0 && before.Of(planned) + times > 1)
            Repeated.Add((planned, statement.Line));
    }

    private static Ending Through(State state) => new(EndKind.Through, state);

    private static IEnumerable<Ending> ThrowsAnything(State state) => Anything.Select(thrown => new Ending(EndKind.Thrown, state, thrown));
}
