using Instrumentation.Analyzers.Flow.Firing.Calls;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>
/// Where one event fires: a summary for each function that matters, from the bottom up, until nothing changes any more.
/// Functions wait in a list for their turn, so that a chain of calls may be of any length.
/// </summary>
internal sealed class EventFirings
{
    private readonly Dictionary<(ISymbol Function, Forwarding Forwarding, bool IsCalled), FiringNode> _nodes = new(FunctionComparer.Instance);
    private readonly Stack<FiringNode> _new = new();
    private readonly Queue<FiringNode> _changed = new();

    /// <summary>Of the event of this name on the wire, in one compilation.</summary>
    public EventFirings(string eventName, FiringScope scope)
    {
        Scope = scope;
        Calls = new CallOutcomes(eventName, this);
    }

    /// <summary>The compilation it is followed in.</summary>
    public FiringScope Scope { get; }

    /// <summary>How calls end.</summary>
    public CallOutcomes Calls { get; }

    /// <summary>Every way through <paramref name="method"/>; null when its body cannot be followed.</summary>
    public FunctionFlow? Follow(IMethodSymbol method) => Follow(NodeOf(method, Forwarding.Maybe, false, static () => null));

    /// <summary>Every way through a function that stands in another one.</summary>
    public FunctionFlow? Follow(FunctionGraph graph) => Follow(NodeOf(graph.Function, Forwarding.Maybe, false, () => graph));

    /// <summary>The function, followed for whoever calls it.</summary>
    public FiringNode Called(FunctionGraph graph, FiringNode caller, Forwarding forwarding)
    {
        var node = NodeOf(graph.Function, forwarding, true, () => graph);
        node.Callers.Add(caller);
        return node;
    }

    private FunctionFlow? Follow(FiringNode node)
    {
        if (node.Graph is null)
            return null;
        Solve();
        return node.Flow;
    }

    private void Solve()
    {
        // Who is called comes before who calls; and who calls much waits until all of it has been followed, instead of being followed after each.
        while (_new.Count + _changed.Count > 0)
        {
            var node = _new.Count > 0 ? _new.Pop() : _changed.Dequeue();
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
        if (node.Flow is null)
            _new.Push(node);
        else
            _changed.Enqueue(node);
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
}
