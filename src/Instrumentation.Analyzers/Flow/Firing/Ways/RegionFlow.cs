using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>The ways through a region that is followed by itself: a whole function, or a finally block.</summary>
/// <param name="region">The region.</param>
internal sealed class RegionFlow(ControlFlowRegion region)
{
    private readonly Dictionary<int, HashSet<Way>> _seen = [];
    private readonly Queue<(BasicBlock Block, Way Way)> _pending = new();

    /// <summary>The region.</summary>
    public ControlFlowRegion Region { get; } = region;

    /// <summary>The ways that reached the end of the finally block.</summary>
    public HashSet<Way> Ended { get; } = [];

    /// <summary>The ways on which an exception leaves, and what it is.</summary>
    public HashSet<(Way Way, ThrownType Thrown)> Escaped { get; } = [];

    /// <summary>How many ways have reached <paramref name="block"/>.</summary>
    public int CountAt(BasicBlock block) => _seen.TryGetValue(block.Ordinal, out var ways) ? ways.Count : 0;

    /// <summary>Takes a way to a block, unless it has been there.</summary>
    public void Enter(BasicBlock block, Way way)
    {
        if (!_seen.TryGetValue(block.Ordinal, out var ways))
            _seen.Add(block.Ordinal, ways = []);
        if (ways.Add(way))
            _pending.Enqueue((block, way));
    }

    /// <summary>The next way to follow; null when there is none left.</summary>
    public (BasicBlock Block, Way Way)? Next() => _pending.Count > 0 ? _pending.Dequeue() : null;
}
