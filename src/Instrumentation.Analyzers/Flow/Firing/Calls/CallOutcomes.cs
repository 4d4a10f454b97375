using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Results;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>How calls may end, and how often one event has fired then.</summary>
/// <param name="eventName">The event, by its name on the wire.</param>
/// <param name="firings">Where it fires.</param>
internal sealed class CallOutcomes(string eventName, EventFirings firings)
{
    private readonly FiringScope _scope = firings.Scope;
    private readonly EventMatch _match = new(eventName, firings.Scope);

    /// <summary>How a call may end.</summary>
    public IEnumerable<Outcome> OfCall(IInvocationOperation call, FiringNode caller, FunctionGraph graph, Func<IOperation, KnownValue?> read)
    {
        var target = CalledMethod.Of(call);
        if (CalledMethod.IsNoEvent(target))
            return KnownOutcomes.Exempt;
        var emissions = graph.Body.At(call.Syntax);
        if (emissions.Count > 0 && !emissions[0].IsWrapped)
            return _match.Of(emissions, caller) switch { true => KnownOutcomes.Fires, false => KnownOutcomes.Quiet, null => KnownOutcomes.MayFire };
        if (_scope.Mediated.HandlerOf(call, target) is { } handler)
            return OfHandler(handler, caller);
        if (ResultMatch.Of(call) is { } match && OfMatch(match, call, caller, graph, read) is { } matched)
            return matched;
        if (FunctionsGiven(call, target, caller, graph, read) is { } given)
            return OfFunction(_scope.GraphOf(target.OriginalDefinition), caller, Forwarding.Maybe, given);
        var outcomes = target.MethodKind switch
        {
            MethodKind.LocalFunction => OfFunction(_scope.LocalFunction(graph, target), caller, caller.Forwarding),
            MethodKind.DelegateInvoke => OfDelegate(call, caller, graph, read),
            _ => OfMethod(target, call.IsVirtual, caller, _match.ForwardingOf(call, emissions, caller)),
        };
        return WithFunctionsGiven(call, target, call.Arguments, outcomes, caller, graph, read);
    }

    /// <summary>How the creation of something may end.</summary>
    public IEnumerable<Outcome> OfCreation(IObjectCreationOperation creation, IMethodSymbol constructor, FiringNode caller, FunctionGraph graph, Func<IOperation, KnownValue?> read) =>
        WithFunctionsGiven(creation, constructor, creation.Arguments, OfMember(constructor, creation, caller, isVirtual: false), caller, graph, read);

    /// <summary>Whether a function that <paramref name="value"/> holds may emit.</summary>
    public bool MayEmit(IOperation value, FiringNode caller, FunctionGraph graph, Func<IOperation, KnownValue?> read) =>
        read(value) is { Kind: KnownValueKind.Function, Content: IOperation function }
        && OfFunctionValue(function, caller, graph).Any(static outcome => outcome.Count > 0 || outcome.Doubts != Doubts.None);

    /// <summary>How the call of a constructor or an accessor may end.</summary>
    public IEnumerable<Outcome> OfMember(IMethodSymbol target, IOperation call, FiringNode caller, bool isVirtual)
    {
        if (GeneratedTypes.EventName(target.ContainingType) is not null || call.Type is { TypeKind: TypeKind.Struct } && target.IsImplicitlyDeclared || CalledMethod.IsOnlyBuilt(target))
            return KnownOutcomes.Quiet;
        return OfMethod(target, isVirtual, caller, Forwarding.Maybe);
    }

    /// <summary>How reading or writing a property may end. One without code of its own does nothing.</summary>
    public IEnumerable<Outcome> OfAccessor(IPropertyReferenceOperation reference, IMethodSymbol? accessor, FiringNode caller)
    {
        if (accessor is null || accessor.DeclaringSyntaxReferences.IsEmpty)
            return Steps.MayThrow(reference) ? KnownOutcomes.Nothing : KnownOutcomes.Quiet;
        var isVirtual = reference.Property is { IsSealed: false } and ({ IsVirtual: true } or { IsAbstract: true } or { IsOverride: true });
        return _scope.Names.Matter(CallTable.NameOf(accessor)) || _scope.Calls.Of(accessor.OriginalDefinition, isVirtual).Kind == CallKind.Bodies ? OfMethod(accessor, isVirtual, caller, Forwarding.Maybe)
            : Steps.MayThrow(reference) ? KnownOutcomes.Nothing
            : KnownOutcomes.Quiet;
    }

    // Beside the handler of a request, something may stand that is registered elsewhere: that nothing fires is never certain.
    private IEnumerable<Outcome> OfHandler(IMethodSymbol handler, FiringNode caller) =>
        OfMethod(handler, isVirtual: false, caller, Forwarding.Maybe).Select(static outcome => outcome.Count > 0 ? outcome : outcome with { Doubts = outcome.Doubts | Doubts.Invisible });

    // What the result says of itself decides which function runs; one that tells in another way is for nobody to read.
    private IEnumerable<Outcome>? OfMatch(ResultMatch match, IInvocationOperation call, FiringNode caller, FunctionGraph graph, Func<IOperation, KnownValue?> read)
    {
        var known = read(match.Result);
        if (known is { Kind: KnownValueKind.Telling } or { Verdict: Verdict.Unknown })
            return null;
        var functions = (known?.Verdict is Verdict.Failed ? [] : match.OnSuccess).Concat(known?.Verdict is Verdict.Ok ? [] : match.OnFailure).ToList();
        if (functions.Exists(function => read(function) is not { Kind: KnownValueKind.Function }))
            return null;
        var isAnswer = ResultTypes.MayFail(call.Type);
        return functions.SelectMany(function => OfAnswer((IOperation)read(function)!.Content!, caller, graph)
            .Select(outcome => isAnswer && outcome.Exit != ExitKind.Exceptional && match.OnFailure.Contains(function) ? outcome with { Value = KnownValue.Of(Verdict.Failed) } : outcome));
    }

    // What a function asks of the variables around it, nobody knows where it is called by somebody else.
    private static Outcome Elsewhere(Outcome outcome) =>
        outcome.Premises.All.IsEmpty ? outcome : outcome with { Premises = Premises.None, Doubts = outcome.Doubts | Doubts.Bound };

    private IEnumerable<Outcome> OfAnswer(IOperation function, FiringNode caller, FunctionGraph graph)
    {
        var outcomes = OfFunctionValue(function, caller, graph).Select(Elsewhere);
        return function is IMethodReferenceOperation { Method: var method } && Failures.OnlyAnswers(method)
            ? outcomes.Select(outcome => outcome with { Value = outcome.Value ?? KnownValue.Of(Failures.VerdictOfAnswer(method)) })
            : outcomes;
    }

    // `Safely(async () => …)`, of a method whose body is here, and which nothing overrides
    private GivenFunctions? FunctionsGiven(IInvocationOperation call, IMethodSymbol target, FiringNode caller, FunctionGraph graph, Func<IOperation, KnownValue?> read)
    {
        if (target.DeclaringSyntaxReferences.IsEmpty || target.MethodKind != MethodKind.Ordinary || caller.Given.Depth >= GivenFunctions.MaxDepth || _scope.Contracts.Promises(target.OriginalDefinition, eventName))
            return null;
        if (call.IsVirtual && (target.IsAbstract || target.IsVirtual || target.IsOverride))
            return null;
        var given = ImmutableArray.CreateBuilder<(IParameterSymbol, IOperation)>();
        foreach (var argument in call.Arguments)
        {
            if (argument is { Parameter: { } parameter, Value: { Type.TypeKind: TypeKind.Delegate } value } && (FunctionIn(value) ?? read(value)?.Content) is IOperation function)
                given.Add((parameter.OriginalDefinition, function));
        }

        return given.Any(function => OfFunctionValue(function.Item2, caller, graph).Any(static outcome => outcome.Count > 0 || outcome.Doubts != Doubts.None))
            && _scope.GraphOf(target.OriginalDefinition) is { IsIterator: false }
                ? new GivenFunctions(given.ToImmutable(), caller.Given.Depth + 1)
                : null;
    }

    // Written in the call itself
    private static IOperation? FunctionIn(IOperation value) => value.Plain() is IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation or IMethodReferenceOperation } creation ? creation.Target : null;

    private IEnumerable<Outcome> OfFunction(FunctionGraph? graph, FiringNode caller, Forwarding forwarding, GivenFunctions? given = null)
    {
        if (graph is null)
            return KnownOutcomes.Unseen;
        var node = firings.Called(graph, caller, forwarding, given ?? GivenFunctions.None);
        return graph.IsIterator ? OfIterator(node) : [.. node.Outcomes];
    }

    // Its body runs when somebody asks for its items, if somebody does.
    private static IReadOnlyList<Outcome> OfIterator(FiringNode node) =>
        node.Outcomes.Any(static outcome => outcome.Count > 0 || outcome.Doubts != Doubts.None) ? KnownOutcomes.Unseen : KnownOutcomes.Nothing;

    private IEnumerable<Outcome> OfDelegate(IInvocationOperation call, FiringNode caller, FunctionGraph graph, Func<IOperation, KnownValue?> read)
    {
        if (call.Instance is not { } instance || read(instance) is not { Kind: KnownValueKind.Function, Content: IOperation function })
            return KnownOutcomes.Unseen;
        var outcomes = OfFunctionValue(function, caller, graph);
        return caller.Given.Has(function) ? outcomes.Select(Elsewhere) : outcomes;
    }

    /// <summary>How the call of a function that was mentioned may end.</summary>
    public IEnumerable<Outcome> OfFunctionValue(IOperation function, FiringNode caller, FunctionGraph graph) => function switch
    {
        IFlowAnonymousFunctionOperation lambda => OfFunction(_scope.Lambda(graph, lambda), caller, caller.Forwarding),
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local } => OfFunction(_scope.LocalFunction(graph, local), caller, caller.Forwarding),
        IMethodReferenceOperation reference => OfMethod(reference.Method, reference.IsVirtual, caller, Forwarding.Maybe),
        _ => KnownOutcomes.Unseen,
    };

    // Whoever gets a function may call it, or not.
    private IEnumerable<Outcome> WithFunctionsGiven(
        IOperation call, IMethodSymbol target, IEnumerable<IArgumentOperation> arguments, IEnumerable<Outcome> outcomes, FiringNode caller, FunctionGraph graph, Func<IOperation, KnownValue?> read)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value.Type is { TypeKind: TypeKind.Delegate } && MayEmit(argument.Value, caller, graph, read))
                outcomes = target.Name is "ForEach" or "ForEachAsync" ? KnownOutcomes.Repeats : KnownOutcomes.Unseen;
        }

        if (ReferenceEquals(outcomes, KnownOutcomes.Nothing) && target.DeclaringSyntaxReferences.IsEmpty && _scope.Callbacks.Through(call, target, arguments))
            return KnownOutcomes.Unseen;

        // Nor does anybody know what a function does that came from somewhere else.
        return arguments.Any(argument => argument.Value is { Type.TypeKind: TypeKind.Delegate } given && IsOfOthers(given.Plain()) && read(given) is null)
            ? outcomes.Select(static outcome => outcome with { Doubts = outcome.Doubts | Doubts.Invisible })
            : outcomes;
    }

    private static bool IsOfOthers(IOperation function) => function is IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation;

    private IEnumerable<Outcome> OfMethod(IMethodSymbol target, bool isVirtual, FiringNode caller, Forwarding forwarding)
    {
        var method = (target.ReducedFrom ?? target).OriginalDefinition;
        var call = _scope.Calls.Of(method, isVirtual);
        var outcomes = call.Kind switch
        {
            CallKind.Quiet => CalledMethod.DoesNotReturn(target) ? [] : CalledMethod.NeverThrows(target) ? KnownOutcomes.Quiet : KnownOutcomes.Nothing,
            CallKind.Invisible => KnownOutcomes.Unseen,
            _ => OfBodies(call, caller, forwarding),
        };
        if (method.MethodKind == MethodKind.Constructor && _scope.Names.Matter(ImplicitNames.InitializersOf(method.ContainingType.Name)) && !method.ContainingType.DeclaringSyntaxReferences.IsEmpty)
            return outcomes.Select(static outcome => outcome with { Doubts = outcome.Doubts | Doubts.Invisible });
        if (CalledMethod.DoesNotReturn(target))
            return outcomes.Where(static outcome => outcome.Exit == ExitKind.Exceptional).DefaultIfEmpty(KnownOutcomes.Throws[0]);
        return _scope.Contracts.Promises(method, eventName) ? Promised(target, call, outcomes) : outcomes;
    }

    private List<Outcome> OfBodies(CallTargets call, FiringNode caller, Forwarding forwarding)
    {
        var outcomes = new List<Outcome>();
        foreach (var body in call.Bodies)
        {
            if (_scope.GraphOf(body) is { } graph)
                outcomes.AddRange(OfFunction(graph, caller, forwarding));
            else
                outcomes.AddRange(KnownOutcomes.Nothing);
        }

        // What it runs and nobody sees into emits as little as it does.
        if (call.EmitsNothing)
            return [.. outcomes.Select(static outcome => outcome with { Doubts = outcome.Doubts & Doubts.Bound })];
        if (call.MayBeOther)
            outcomes.AddRange(outcomes.Exists(static outcome => outcome.Count > 0) ? KnownOutcomes.Unseen : KnownOutcomes.Nothing);
        return outcomes;
    }

    // A contract is checked where it is made, and relied on where it is called.
    private static IEnumerable<Outcome> Promised(IMethodSymbol target, CallTargets call, IEnumerable<Outcome> outcomes)
    {
        if (call.Kind == CallKind.Bodies)
            return outcomes.Select(static outcome => outcome.Exit == ExitKind.Ok ? outcome with { Count = 1, Doubts = Doubts.None, IsExempt = false } : outcome);
        var promised = new List<Outcome> { new(ExitKind.Ok, 1, Doubts.None, false), new(ExitKind.Exceptional, 0, Doubts.None, false) };
        if (ResultTypes.MayFail(target.ReturnType))
        {
            promised[0] = promised[0] with { Value = KnownValue.Of(Verdict.Ok) };
            promised.Add(new(ExitKind.Failed, 0, Doubts.None, false, KnownValue.Of(Verdict.Failed)));
        }

        return promised;
    }
}
