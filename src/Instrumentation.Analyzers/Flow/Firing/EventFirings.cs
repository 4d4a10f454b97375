using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>
/// Where one event fires: a summary for each function that matters, from the bottom up, until nothing changes any more.
/// Functions wait in a list for their turn, so that a chain of calls may be of any length.
/// </summary>
internal sealed class EventFirings(string eventName, FiringScope scope)
{
    private static readonly IReadOnlyList<Outcome> Nothing = [new(ExitKind.Ok, 0, Doubts.None, false), new(ExitKind.Exceptional, 0, Doubts.None, false)];
    private static readonly IReadOnlyList<Outcome> Quiet = [new(ExitKind.Ok, 0, Doubts.None, false)];
    private static readonly IReadOnlyList<Outcome> Unseen = [new(ExitKind.Ok, 0, Doubts.Invisible, false), new(ExitKind.Exceptional, 0, Doubts.Invisible, false)];
    private static readonly IReadOnlyList<Outcome> Fires = [new(ExitKind.Ok, 1, Doubts.None, false)];
    private static readonly IReadOnlyList<Outcome> MayFire = [new(ExitKind.Ok, 1, Doubts.Name, false), new(ExitKind.Ok, 0, Doubts.Name, false)];
    private static readonly IReadOnlyList<Outcome> Exempt = [new(ExitKind.Ok, 0, Doubts.None, true)];

    // Once for each thing, of which there may be none; that it is more than once is as it should be.
    private static readonly IReadOnlyList<Outcome> Repeats =
    [
        new(ExitKind.Ok, 0, Doubts.None, false), new(ExitKind.Ok, 1, Doubts.None, false),
        new(ExitKind.Exceptional, 0, Doubts.None, false), new(ExitKind.Exceptional, 1, Doubts.None, false),
    ];

    private readonly Dictionary<(ISymbol Function, Forwarding Forwarding, bool IsCalled), FiringNode> _nodes = new(FunctionComparer.Instance);
    private readonly Stack<FiringNode> _pending = new();

    /// <summary>The event, by its name on the wire.</summary>
    public string EventName { get; } = eventName;

    /// <summary>The compilation it is followed in.</summary>
    public FiringScope Scope { get; } = scope;

    /// <summary>Every way through <paramref name="method"/>; null when its body cannot be followed.</summary>
    public FunctionFlow? Follow(IMethodSymbol method) => Follow(NodeOf(method, Forwarding.Maybe, false, static () => null));

    /// <summary>Every way through a function that stands in another one.</summary>
    public FunctionFlow? Follow(FunctionGraph graph) => Follow(NodeOf(graph.Function, Forwarding.Maybe, false, () => graph));

    /// <summary>How a call may end.</summary>
    public IEnumerable<Outcome> OfCall(IInvocationOperation call, FiringNode caller, FunctionGraph graph, Func<IOperation, KnownValue?> read)
    {
        var target = Meant(call);
        if (IsNoEvent(target))
            return Exempt;
        var emissions = graph.Body.At(call.Syntax);
        if (emissions.Count > 0 && !emissions[0].IsWrapped)
            return Match(emissions, caller) switch { true => Fires, false => Quiet, null => MayFire };
        var outcomes = target.MethodKind switch
        {
            MethodKind.LocalFunction => OfFunction(Scope.LocalFunction(graph, target), caller, caller.Forwarding),
            MethodKind.DelegateInvoke => OfDelegate(call, caller, graph, read),
            _ => OfMethod(target, call.IsVirtual, caller, ForwardingOf(call, emissions, caller)),
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
        if (GeneratedTypes.EventName(target.ContainingType) is not null || call.Type is { TypeKind: TypeKind.Struct } && target.IsImplicitlyDeclared || IsOnlyBuilt(target))
            return Quiet;
        return OfMethod(target, isVirtual, caller, Forwarding.Maybe);
    }

    /// <summary>How reading or writing a property may end. One without code of its own does nothing.</summary>
    public IEnumerable<Outcome> OfAccessor(IPropertyReferenceOperation reference, IMethodSymbol? accessor, FiringNode caller)
    {
        if (accessor is null || accessor.DeclaringSyntaxReferences.IsEmpty)
            return Steps.MayThrow(reference) ? Nothing : Quiet;
        var isVirtual = reference.Property is { IsSealed: false } and ({ IsVirtual: true } or { IsAbstract: true } or { IsOverride: true });
        return Scope.Names.Matter(CallTable.NameOf(accessor)) || Scope.Calls.Of(accessor.OriginalDefinition, isVirtual).Kind == CallKind.Bodies ? OfMethod(accessor, isVirtual, caller, Forwarding.Maybe)
            : Steps.MayThrow(reference) ? Nothing
            : Quiet;
    }

    // `using` and `foreach` call what an interface declares; what is disposed of or counted through is known better.
    private static IMethodSymbol Meant(IInvocationOperation call) =>
        call is { TargetMethod: { ContainingType.TypeKind: TypeKind.Interface } declared, Instance: { } instance }
        && instance.Plain().Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type
        && type.FindImplementationForInterfaceMember(declared) is IMethodSymbol found
            ? found
            : call.TargetMethod;

    private FunctionFlow? Follow(FiringNode node)
    {
        if (node.Graph is null)
            return null;
        Solve();
        return node.Flow;
    }

    private void Solve()
    {
        while (_pending.Count > 0)
        {
            var node = _pending.Pop();
            node.IsPending = false;
            var flow = new FunctionFlow(this, node, node.Graph!, Scope.Cancellation);
            flow.Run();
            node.Flow = flow;
            if (!node.Take(flow.Exits.Select(static exit => exit.ToOutcome())))
                continue;
            foreach (var caller in node.Callers)
                Await(caller);
        }
    }

    private void Await(FiringNode node)
    {
        if (node.IsPending || node.Graph is null)
            return;
        node.IsPending = true;
        _pending.Push(node);
    }

    private FiringNode NodeOf(IMethodSymbol function, Forwarding forwarding, bool isCalled, Func<FunctionGraph?> graph)
    {
        var key = (function.OriginalDefinition, forwarding, isCalled);
        if (_nodes.TryGetValue(key, out var node))
            return node;
        node = new FiringNode(function.OriginalDefinition, forwarding, isCalled) { Graph = graph() ?? Scope.GraphOf(function.OriginalDefinition) };
        _nodes.Add(key, node);
        Await(node);
        return node;
    }

    private IEnumerable<Outcome> OfFunction(FunctionGraph? graph, FiringNode caller, Forwarding forwarding)
    {
        if (graph is null)
            return Unseen;
        var node = NodeOf(graph.Function, forwarding, true, () => graph);
        node.Callers.Add(caller);
        return graph.IsIterator ? OfIterator(node) : [.. node.Outcomes];
    }

    // Its body runs when somebody asks for its items, if somebody does.
    private static IReadOnlyList<Outcome> OfIterator(FiringNode node) =>
        node.Outcomes.Any(static outcome => outcome.Count > 0 || outcome.Doubts != Doubts.None) ? Unseen : Nothing;

    private IEnumerable<Outcome> OfDelegate(IInvocationOperation call, FiringNode caller, FunctionGraph graph, Func<IOperation, KnownValue?> read)
    {
        if (call.Instance is not { } instance || read(instance) is not { Kind: KnownValueKind.Function, Content: IOperation function })
            return Unseen;
        return OfFunctionValue(function, caller, graph);
    }

    private IEnumerable<Outcome> OfFunctionValue(IOperation function, FiringNode caller, FunctionGraph graph) => function switch
    {
        IFlowAnonymousFunctionOperation lambda => OfFunction(Scope.Lambda(graph, lambda), caller, caller.Forwarding),
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local } => OfFunction(Scope.LocalFunction(graph, local), caller, caller.Forwarding),
        IMethodReferenceOperation reference => OfMethod(reference.Method, reference.IsVirtual, caller, Forwarding.Maybe),
        _ => Unseen,
    };

    // Whoever gets a function may call it, or not.
    private IEnumerable<Outcome> WithFunctionsGiven(
        IOperation call, IMethodSymbol target, IEnumerable<IArgumentOperation> arguments, IEnumerable<Outcome> outcomes, FiringNode caller, FunctionGraph graph, Func<IOperation, KnownValue?> read)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value.Type is { TypeKind: TypeKind.Delegate } && MayEmit(argument.Value, caller, graph, read))
                outcomes = target.Name is "ForEach" or "ForEachAsync" ? Repeats : Unseen;
        }

        return ReferenceEquals(outcomes, Nothing) && target.DeclaringSyntaxReferences.IsEmpty && Scope.Callbacks.Through(call, target, arguments) ? Unseen : outcomes;
    }

    private IEnumerable<Outcome> OfMethod(IMethodSymbol target, bool isVirtual, FiringNode caller, Forwarding forwarding)
    {
        var method = (target.ReducedFrom ?? target).OriginalDefinition;
        var call = Scope.Calls.Of(method, isVirtual);
        var outcomes = call.Kind switch
        {
            CallKind.Quiet => DoesNotReturn(target) ? [] : Nothing,
            CallKind.Invisible => Unseen,
            _ => OfBodies(call, caller, forwarding),
        };
        if (method.MethodKind == MethodKind.Constructor && Scope.Names.Matter(ImplicitNames.InitializersOf(method.ContainingType.Name)) && !method.ContainingType.DeclaringSyntaxReferences.IsEmpty)
            return outcomes.Select(static outcome => outcome with { Doubts = outcome.Doubts | Doubts.Invisible });
        if (DoesNotReturn(target))
            return outcomes.Where(static outcome => outcome.Exit == ExitKind.Exceptional).DefaultIfEmpty(Nothing[1]);
        return Scope.Contracts.Promises(method, EventName) ? Promised(target, call, outcomes) : outcomes;
    }

    private List<Outcome> OfBodies(CallTargets call, FiringNode caller, Forwarding forwarding)
    {
        var outcomes = new List<Outcome>();
        foreach (var body in call.Bodies)
        {
            if (Scope.GraphOf(body) is { } graph)
                outcomes.AddRange(OfFunction(graph, caller, forwarding));
            else
                outcomes.AddRange(Nothing);
        }

        // What it runs and nobody sees into emits as little as it does.
        if (call.EmitsNothing)
            return [.. outcomes.Select(static outcome => outcome with { Doubts = outcome.Doubts & Doubts.Bound })];
        if (call.MayBeOther)
            outcomes.AddRange(outcomes.Exists(static outcome => outcome.Count > 0) ? Unseen : Nothing);
        return outcomes;
    }

    // A contract is checked where it is made, and relied on where it is called.
    private static IEnumerable<Outcome> Promised(IMethodSymbol target, CallTargets call, IEnumerable<Outcome> outcomes)
    {
        if (call.Kind == CallKind.Bodies)
            return outcomes.Select(static outcome => outcome.Exit == ExitKind.Ok ? outcome with { Count = 1, Doubts = Doubts.None, IsExempt = false } : outcome);
        var promised = new List<Outcome> { new(ExitKind.Ok, 1, Doubts.None, false), new(ExitKind.Exceptional, 0, Doubts.None, false) };
        if (Failures.MayFail(target.ReturnType))
        {
            promised[0] = promised[0] with { Value = KnownValue.Of(Verdict.Ok) };
            promised.Add(new(ExitKind.Failed, 0, Doubts.None, false, KnownValue.Of(Verdict.Failed)));
        }

        return promised;
    }

    private Forwarding ForwardingOf(IInvocationOperation call, IReadOnlyList<Emission> emissions, FiringNode caller)
    {
        var target = call.TargetMethod;
        var arguments = target.TypeArguments.Concat(target.ContainingType?.TypeArguments ?? System.Collections.Immutable.ImmutableArray<ITypeSymbol>.Empty).ToList();
        var events = arguments.Select(GeneratedTypes.EventName).OfType<string>().ToList();
        if (events.Count > 0)
            return events.Contains(EventName) ? Forwarding.Always : Forwarding.Never;
        if (emissions.Count > 0)
            return Match(emissions, caller) switch { true => Forwarding.Always, false => Forwarding.Never, null => Forwarding.Maybe };
        return arguments.Any(static argument => argument.TypeKind == TypeKind.TypeParameter) ? caller.Forwarding
            : Scope.Code.Emitters.TakesNames && Scope.Code.Wrappers.Of(target).Count > 0 ? Forwarding.Maybe
            : Forwarding.Never;
    }

    // Whether all of the emissions certainly send the event (true), or certainly none does (false).
    private bool? Match(IReadOnlyList<Emission> emissions, FiringNode caller)
    {
        bool? all = null;
        foreach (var emission in emissions)
        {
            var answers = emission.Names.Select(name => Match(emission, name, caller)).ToList();
            if (answers.Count == 0)
                answers.Add(emission.IsTyped && emission.Call.TargetMethod.TypeArguments.All(static argument => argument.TypeKind == TypeKind.TypeParameter) ? Forwarded(caller) : null);
            foreach (var answer in answers)
            {
                if (answer is null || (all is not null && all != answer))
                    return null;
                all = answer;
            }
        }

        return all;
    }

    private bool? Match(Emission emission, EventName name, FiringNode caller)
    {
        if (name.Parameter is not null)
            return name.Certainty == NameCertainty.Forwarded ? Forwarded(caller) : null;
        if (name.Certainty != NameCertainty.Known)
            return null;
        var meant = MeantEvent.Of(emission, name, Scope.Plan)?.WireName ?? name.Text;
        return meant == EventName;
    }

    private static bool? Forwarded(FiringNode caller) => caller.Forwarding switch
    {
        Forwarding.Always => true,
        Forwarding.Never => false,
        _ => null,
    };

    // What is thrown, and what collects, is built without a risk worth speaking of.
    private static bool IsOnlyBuilt(IMethodSymbol constructor)
    {
        if (!constructor.DeclaringSyntaxReferences.IsEmpty || constructor.MethodKind != MethodKind.Constructor)
            return false;
        for (var type = constructor.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.Name == "Exception" && type.ContainingNamespace is { Name: "System" })
                return true;
        }

        return constructor.ContainingNamespace is { Name: "Generic", ContainingNamespace: { Name: "Collections" } };
    }

    private static bool IsNoEvent(IMethodSymbol target) =>
        target is { Name: "NoEvent", ContainingType: { Name: "TrackingPlan", ContainingNamespace: { Name: "Instrumentation", ContainingNamespace.IsGlobalNamespace: true } } };

    private static bool DoesNotReturn(IMethodSymbol target)
    {
        foreach (var attribute in target.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "DoesNotReturnAttribute" } type && FrameworkType.Is(type, "System.Diagnostics.CodeAnalysis", "DoesNotReturnAttribute"))
                return true;
        }

        return false;
    }
}
