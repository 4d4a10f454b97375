using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Results;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>What a graph does not draw: from where exceptions come, and what runs on their way.</summary>
/// <param name="flow">The ways through the function.</param>
/// <param name="graph">Its graph.</param>
/// <param name="node">Whom it is followed for.</param>
internal sealed class ExceptionFlow(FunctionFlow flow, FunctionGraph graph, FiringNode node)
{
    private readonly Dictionary<(ControlFlowRegion Region, Way Way), RegionFlow> _finallys = [];

    /// <summary>Lets <paramref name="way"/> go outwards through handlers and finally blocks, up to what certainly catches it.</summary>
    public void Raise(RegionFlow within, ControlFlowRegion? from, Way way, ThrownType thrown)
    {
        // What a filter throws is as good as its no, of which has been spoken already.
        if (IsInFilter(from))
            return;
        var ways = new List<Way> { way };
        for (var region = from; region is not null && ways.Count > 0; region = region.EnclosingRegion)
        {
            if (ReferenceEquals(region, within.Region))
                break;
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } around)
                continue;
            if (around.Kind == ControlFlowRegionKind.TryAndFinally)
                ways = ThroughFinally(within, around.NestedRegions[1], ways);
            else if (IsCaught(within, around, ways, ref thrown))
                return;
        }

        // What escapes from a finally block has handlers around it, which may ask what is known.
        var isOut = within.Region.Kind == ControlFlowRegionKind.Root;
        foreach (var escaped in ways)
            within.Escaped.Add((isOut ? escaped.Keeping(fact => node.IsCalled && graph.Given.AreIn(fact)) : escaped, thrown));
    }

    private bool IsCaught(RegionFlow within, ControlFlowRegion around, List<Way> ways, ref ThrownType thrown)
    {
        foreach (var handler in around.NestedRegions)
        {
            if (handler.Kind == ControlFlowRegionKind.Try)
                continue;
            var isFiltered = handler.Kind == ControlFlowRegionKind.FilterAndHandler;
            var type = isFiltered ? handler.NestedRegions.Last().ExceptionType ?? handler.ExceptionType : handler.ExceptionType;
            var caught = thrown.IsCaughtBy(type);
            if (caught == false)
                continue;
            var taken = KnownValue.Caught(thrown.Within(type));
            foreach (var way in ways)
                flow.Enter(within, graph.Graph.Blocks[handler.FirstBlockOrdinal], Caught(way).With(graph.CaughtIn(isFiltered ? handler.NestedRegions.Last() : handler), taken));
            if (caught != true)
            {
                thrown = isFiltered ? thrown : thrown.Past(type);
                continue;
            }

            if (!isFiltered)
                return true;

            // `when (isLate)`, where it is known to be late
            ways.RemoveAll(way => flow.Passes(graph.Graph.Blocks[handler.FirstBlockOrdinal], way));
        }

        return ways.Count == 0;
    }

    // Whether it was so is asked of what is shown, and of nothing else.
    private Way Caught(Way way) => ResultTypes.MayFail(graph.Function.ReturnType) ? way.Caught() : way;

    private static bool IsInFilter(ControlFlowRegion? region)
    {
        for (; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Filter)
                return true;
        }

        return false;
    }

    /// <summary>What is thrown at the end of <paramref name="block"/>.</summary>
    public ThrownType Thrown(BasicBlock block, Way way)
    {
        var exception = block.BranchValue;
        while (exception is IConversionOperation conversion)
            exception = conversion.Operand;
        if (exception is IObjectCreationOperation { Type: { } type })
            return new ThrownType(type, true);
        if (exception is not null)
            return ThrownType.Unknown;

        // `throw;`
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Catch)
                return way.Knows(graph.CaughtIn(region))?.Thrown ?? ThrownType.Unknown;
        }

        return ThrownType.Unknown;
    }

    /// <summary>The ways on which the finally blocks of <paramref name="branch"/> end.</summary>
    public IEnumerable<Way> ThroughFinallys(RegionFlow within, ControlFlowBranch branch, Way way)
    {
        var ways = new List<Way> { way };
        foreach (var region in branch.FinallyRegions)
            ways = ThroughFinally(within, region, ways);
        return ways;
    }

    // Followed once for each way that enters it, like a call.
    private List<Way> ThroughFinally(RegionFlow within, ControlFlowRegion region, List<Way> ways)
    {
        var after = new List<Way>();
        foreach (var way in ways)
        {
            var start = way.Keeping(fact => graph.IsLive(fact, graph.Graph.Blocks[region.FirstBlockOrdinal]) || (node.IsCalled && graph.Given.AreIn(fact)));
            if (!_finallys.TryGetValue((region, start), out var inside))
            {
                RuntimeHelpers.EnsureSufficientExecutionStack();
                inside = new RegionFlow(region);
                _finallys.Add((region, start), inside);
                flow.Enter(inside, graph.Graph.Blocks[region.FirstBlockOrdinal], start);
                flow.Follow(inside);
            }

            after.AddRange(inside.Ended);
            foreach (var (escaped, thrown) in inside.Escaped)
                Raise(within, region.EnclosingRegion, escaped, thrown);
        }

        return after;
    }
}
