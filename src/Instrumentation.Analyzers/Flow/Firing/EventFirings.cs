using Instrumentation.Analyzers.Flow.Firing.Calls;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>
/// Where one event fires: a summary for each function that matters. Each is followed once, when all that it calls has been; those that call
/// each other in circles are followed together, until nothing changes any more.
/// </summary>
internal sealed class EventFirings
{
    private readonly Dictionary<(ISymbol Function, Forwarding Forwarding, bool IsCalled, GivenFunctions Given), FiringNode> _nodes = new(FunctionComparer.Instance);
    private readonly Queue<FiringNode> _waiting = new();
    private readonly CalledFunctions _called;
    private readonly FiringOrder _order;

    /// <summary>Of the event of this name on the wire, in one compilation.</summary>
    public EventFirings(string eventName, FiringScope scope)
    {
        Scope = scope;
        Calls = new CallOutcomes(eventName, this);
        _called = new CalledFunctions(scope, Calls);
        _order = new FiringOrder(Find);
    }

    /// <summary>The compilation it is followed in.</summary>
    public FiringScope Scope { get; }

    /// <summary>How calls end.</summary>
    public CallOutcomes Calls { get; }

    /// <summary>How often functions have been followed.</summary>
    public int RunCount { get; private set; }

    /// <summary>Every way through <paramref name="method"/>; null when its body cannot be followed.</summary>
    public FunctionFlow? Follow(IMethodSymbol method) => Follow(NodeOf(method, Forwarding.Maybe, false, GivenFunctions.None, static () => null));

    /// <summary>Every way through a function that stands in another one.</summary>
    public FunctionFlow? Follow(FunctionGraph graph) => Follow(NodeOf(graph.Function, Forwarding.Maybe, false, GivenFunctions.None, () => graph));

    /// <summary>The function, followed for whoever calls it.</summary>
    public FiringNode Called(FunctionGraph graph, FiringNode caller, Forwarding forwarding, GivenFunctions given)
    {
        var node = NodeOf(graph.Function, forwarding, true, given, () => graph);
        if (node.Callers.Add(caller))
            caller.Called.Add(node);
        return node;
    }

    private FunctionFlow? Follow(FiringNode node)
    {
        while (_waiting.Count > 0)
        {
            var waiting = _waiting.Dequeue();
            if (waiting.Flow is null)
                Solve(waiting);
            else if (waiting.IsPending)
                Settle(waiting.Circle);
        }

        return node.Flow;
    }

    private void Solve(FiringNode node)
    {
        foreach (var circle in _order.From(node))
        {
            foreach (var member in circle)
            {
                member.Circle = circle;
                member.IsPending = true;
            }

            Settle(circle);
        }
    }

    // Round by round: of who changes, whoever calls it is followed again, later in this round or in the next.
    private void Settle(IReadOnlyList<FiringNode> circle)
    {
        for (var isSettled = false; !isSettled;)
        {
            isSettled = true;
            foreach (var node in circle)
            {
                if (!node.IsPending)
                    continue;
                isSettled = false;
                node.IsPending = false;
                if (Changes(node))
                    Await(node.Callers, circle);
            }
        }
    }

    private void Await(IEnumerable<FiringNode> callers, IReadOnlyList<FiringNode> circle)
    {
        foreach (var caller in callers)
        {
            if (caller.Flow is null || caller.IsPending)
                continue;
            caller.IsPending = true;

            // It has come here in a way that its text does not show.
            if (!ReferenceEquals(caller.Circle, circle))
                _waiting.Enqueue(caller);
        }
    }

    private bool Changes(FiringNode node)
    {
        RunCount++;
        try
        {
            var flow = new FunctionFlow(this, node, node.Graph!, Scope.Cancellation);
            flow.Run();
            node.Flow = flow;
            return node.Take(flow.Exits.Select(static exit => exit.ToOutcome()));
        }
        catch (InsufficientExecutionStackException)
        {
            // Nested more deeply than the compiler itself can follow.
            return node.Take(KnownOutcomes.Unbounded);
        }
    }

    private IReadOnlyList<FiringNode> Find(FiringNode node)
    {
        try
        {
            _called.Find(node);
        }
        catch (InsufficientExecutionStackException)
        {
            // Following it will not come further either.
        }

        return node.Called;
    }

    private FiringNode NodeOf(IMethodSymbol function, Forwarding forwarding, bool isCalled, GivenFunctions given, Func<FunctionGraph?> graph)
    {
        var key = (function.OriginalDefinition, forwarding, isCalled, given);
        if (_nodes.TryGetValue(key, out var node))
            return node;
        node = new FiringNode(function.OriginalDefinition, forwarding, isCalled, given) { Graph = graph() ?? Scope.GraphOf(function.OriginalDefinition) };
        _nodes.Add(key, node);
        if (node.Graph is not null)
            _waiting.Enqueue(node);
        return node;
    }
}
