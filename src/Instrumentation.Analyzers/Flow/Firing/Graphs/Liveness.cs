using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>
/// Which variables are mentioned in a block or somewhere after it. What is not asked for again need not be known, and ways
/// that differ in nothing else become one.
/// </summary>
internal static class Liveness
{
    /// <summary>By block and variable, whether it is.</summary>
    public static bool[][] Of(ControlFlowGraph graph, IReadOnlyList<int>[] mentions, int variables)
    {
        var live = new bool[graph.Blocks.Length][];
        for (var block = 0; block < live.Length; block++)
        {
            live[block] = new bool[variables];
            foreach (var mention in mentions[block])
                live[block][mention] = true;
        }

        if (variables == 0)
            return live;
        var next = Successors(graph);
        for (var changed = true; changed;)
        {
            changed = false;
            for (var block = live.Length - 1; block >= 0; block--)
            {
                foreach (var successor in next[block])
                {
                    for (var variable = 0; variable < variables; variable++)
                    {
                        if (live[successor][variable] && !live[block][variable])
                            changed = live[block][variable] = true;
                    }
                }
            }
        }

        return live;
    }

    private static HashSet<int>[] Successors(ControlFlowGraph graph)
    {
        var next = new HashSet<int>[graph.Blocks.Length];
        foreach (var block in graph.Blocks)
            next[block.Ordinal] = [.. Handlers(block, graph.Root)];
        foreach (var block in graph.Blocks)
        {
            Add(block, block.FallThroughSuccessor);
            Add(block, block.ConditionalSuccessor);
        }

        return next;

        void Add(BasicBlock block, ControlFlowBranch? branch)
        {
            if (branch is null)
                return;
            if (branch.Destination is { } destination)
                next[block.Ordinal].Add(destination.Ordinal);
            foreach (var region in branch.FinallyRegions)
            {
                next[block.Ordinal].Add(region.FirstBlockOrdinal);
                for (var inside = region.FirstBlockOrdinal; inside <= region.LastBlockOrdinal; inside++)
                {
                    if (branch.Destination is { } after)
                        next[inside].Add(after.Ordinal);
                    foreach (var other in branch.FinallyRegions)
                        next[inside].Add(other.FirstBlockOrdinal);
                }
            }
        }
    }

    // Around the root of a nested function lie the regions of the function that it stands in, which have other blocks.
    private static IEnumerable<int> Handlers(BasicBlock block, ControlFlowRegion root)
    {
        for (var region = block.EnclosingRegion; !ReferenceEquals(region, root) && region.EnclosingRegion is { } around; region = around)
        {
            if (region.Kind != ControlFlowRegionKind.Try)
                continue;
            foreach (var sibling in around.NestedRegions)
            {
                if (sibling.Kind != ControlFlowRegionKind.Try)
                    yield return sibling.FirstBlockOrdinal;
            }
        }
    }
}
