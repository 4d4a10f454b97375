using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow.Firing.Calls;
using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Owed;
using Instrumentation.Analyzers.Flow.Firing.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>What events are followed in: the code of one compilation, its graphs, built once each, and what it promises.</summary>
internal sealed class FiringScope
{
    private readonly IReadOnlyCollection<string> _failures;
    private readonly Dictionary<ISymbol, FunctionGraph?> _graphs = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Body?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, EventFirings> _events = new(StringComparer.Ordinal);

    public FiringScope(Compilation compilation, Codebase code, Func<PlanIndex> plan, Contracts contracts, IReadOnlyCollection<string> failures, CancellationToken cancellation)
    {
        Compilation = compilation;
        Code = code;
        _plan = new Lazy<PlanIndex>(plan);
        _failures = failures;
        Cancellation = cancellation;
        Contracts = contracts;
        Implementations = new Implementations(compilation, cancellation);
        Names = new FiringNames(compilation, code, Contracts, cancellation);
        NeverReturning = new NeverReturning(compilation, cancellation);
        Constants = new ConstantAnswers(cancellation);
        Calls = new CallTable(this);
        Callbacks = new Callbacks(this);
        Mediated = new MediatedCalls(this);
        Implicit = new ImplicitCalls(this);
    }

    private readonly Lazy<PlanIndex> _plan;

    /// <summary>The compilation.</summary>
    public Compilation Compilation { get; }

    /// <summary>What emits in it.</summary>
    public Codebase Code { get; }

    /// <summary>The plan.</summary>
    public PlanIndex Plan => _plan.Value;

    /// <summary>What its methods promise.</summary>
    public Contracts Contracts { get; }

    /// <summary>What implements and overrides what.</summary>
    public Implementations Implementations { get; }

    /// <summary>The names of what may emit.</summary>
    public FiringNames Names { get; }

    /// <summary>What may not return.</summary>
    public NeverReturning NeverReturning { get; }

    /// <summary>What always gives the same answer.</summary>
    public ConstantAnswers Constants { get; }

    /// <summary>What calls may run.</summary>
    public CallTable Calls { get; }

    /// <summary>What other assemblies may call back.</summary>
    public Callbacks Callbacks { get; }

    /// <summary>What mediators run.</summary>
    public MediatedCalls Mediated { get; }

    /// <summary>What runs without being called by name.</summary>
    public ImplicitCalls Implicit { get; }

    /// <summary>Says when to stop.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>How many graphs have been built.</summary>
    public int GraphCount { get; private set; }

    /// <summary>One at a time follows anything here: what was found for one is of use to the next.</summary>
    public object Gate { get; } = new();

    /// <summary>Where an event fires.</summary>
    public EventFirings Of(string eventName)
    {
        if (!_events.TryGetValue(eventName, out var firings))
            _events.Add(eventName, firings = new EventFirings(eventName, this));
        return firings;
    }

    /// <summary>What a failure looks like in a body.</summary>
    public Failures FailuresOf(Body body) => new(_failures, call => body.At(call).Count > 0);

    /// <summary>What a method emits by itself; null when it has no body here.</summary>
    public Body? BodyOf(IMethodSymbol method)
    {
        method = (method.PartialImplementationPart ?? method).OriginalDefinition;
        if (!_bodies.TryGetValue(method, out var body))
            _bodies.Add(method, body = Code.BodyOf(method) is { } root ? new Body(root, Code) : null);
        return body;
    }

    /// <summary>The graph of a method; null when it has no body here, or one that cannot be followed.</summary>
    public FunctionGraph? GraphOf(IMethodSymbol method)
    {
        method = (method.PartialImplementationPart ?? method).OriginalDefinition;
        if (!_graphs.TryGetValue(method, out var graph))
            _graphs.Add(method, graph = BodyOf(method) is { } body && Build(body.Root) is { } built ? Prepare(method, built, body) : null);
        return graph;
    }

    /// <summary>The graph of a local function that is seen from <paramref name="outer"/>.</summary>
    public FunctionGraph? LocalFunction(FunctionGraph outer, IMethodSymbol function)
    {
        function = function.OriginalDefinition;
        if (!_graphs.TryGetValue(function, out var graph))
            _graphs.Add(function, graph = Within(outer, function, () => outer.Graph.GetLocalFunctionControlFlowGraphInScope(function, Cancellation)));
        return graph;
    }

    /// <summary>The graph of a lambda that stands in <paramref name="outer"/>.</summary>
    public FunctionGraph? Lambda(FunctionGraph outer, IFlowAnonymousFunctionOperation lambda)
    {
        if (!_graphs.TryGetValue(lambda.Symbol, out var graph))
            _graphs.Add(lambda.Symbol, graph = Within(outer, lambda.Symbol, () => outer.Graph.GetAnonymousFunctionControlFlowGraphInScope(lambda, Cancellation)));
        return graph;
    }

    /// <summary>The graphs of all functions that stand in <paramref name="outer"/>, however deep.</summary>
    public IEnumerable<FunctionGraph> NestedIn(FunctionGraph outer)
    {
        var pending = new Stack<FunctionGraph>();
        pending.Push(outer);
        while (pending.Count > 0)
        {
            var graph = pending.Pop();
            var operations = graph.Graph.Blocks.SelectMany(static block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations);
            var lambdas = operations.SelectMany(static operation => operation.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>().Select(lambda => Lambda(graph, lambda));
            foreach (var nested in lambdas.Concat(graph.Graph.LocalFunctions.Select(function => LocalFunction(graph, function))).OfType<FunctionGraph>().ToList())
            {
                pending.Push(nested);
                yield return nested;
            }
        }
    }

    // In code that does not compile, a call may name a function that no graph around it has.
    private FunctionGraph? Within(FunctionGraph outer, IMethodSymbol function, Func<ControlFlowGraph> graph)
    {
        try
        {
            return Prepare(function, graph(), outer.Body);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private FunctionGraph? Prepare(IMethodSymbol function, ControlFlowGraph graph, Body body)
    {
        if (!IsClosed(graph))
            return null;
        GraphCount++;
        return new FunctionGraph(function, graph, body);
    }

    // In code that does not compile, a lambda may jump out of itself.
    private static bool IsClosed(ControlFlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            if (!IsWithin(block.FallThroughSuccessor) || !IsWithin(block.ConditionalSuccessor))
                return false;
        }

        return true;

        bool IsWithin(ControlFlowBranch? branch) =>
            branch?.Destination is not { } destination || (destination.Ordinal < graph.Blocks.Length && ReferenceEquals(graph.Blocks[destination.Ordinal], destination));
    }

    private ControlFlowGraph? Build(IOperation root) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body, Cancellation),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body, Cancellation),
        IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, Cancellation),
        _ => null,
    };
}
