using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <content>What a graph does not draw: from where exceptions come, and what runs on their way.</content>
internal sealed partial class FunctionFlow
{
    // Outwards through handlers and finally blocks, up to what certainly catches it.
    private void Raise(RegionFlow within, ControlFlowRegion? from, Way way, ITypeSymbol? type)
    {
        var ways = new List<Way> { way };
        for (var region = from; region is not null && ways.Count > 0; region = region.EnclosingRegion)
        {
            if (ReferenceEquals(region, within.Region))
                break;
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } around)
                continue;
            if (around.Kind == ControlFlowRegionKind.TryAndFinally)
                ways = ThroughFinally(within, around.NestedRegions[1], ways);
            else if (IsCaught(within, around, ways, type))
                return;
        }

        foreach (var escaped in ways)
            within.Escaped.Add((escaped.Keeping(static _ => false), type));
    }

    private bool IsCaught(RegionFlow within, ControlFlowRegion around, List<Way> ways, ITypeSymbol? type)
    {
        foreach (var handler in around.NestedRegions)
        {
            if (handler.Kind == ControlFlowRegionKind.Try)
                continue;
            var isFiltered = handler.Kind == ControlFlowRegionKind.FilterAndHandler;
            var caught = Matches(isFiltered ? handler.NestedRegions.Last().ExceptionType ?? handler.ExceptionType : handler.ExceptionType, type);
            if (caught == false)
                continue;
            foreach (var way in ways)
                Enter(within, _graph.Graph.Blocks[handler.FirstBlockOrdinal], way);
            if (caught == true && !isFiltered)
                return true;
        }

        return false;
    }

    // True when it certainly catches, false when it certainly does not.
    private static bool? Matches(ITypeSymbol? caught, ITypeSymbol? thrown)
    {
        if (caught is null || caught.SpecialType == SpecialType.System_Object || caught is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            return true;
        if (thrown is null or { TypeKind: TypeKind.Error } || caught.TypeKind == TypeKind.Error)
            return null;
        for (var type = thrown; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, caught))
                return true;
        }

        return caught.TypeKind == TypeKind.TypeParameter ? null : false;
    }

    private static ITypeSymbol? ThrownType(IOperation? exception)
    {
        while (exception is IConversionOperation conversion)
            exception = conversion.Operand;
        return exception is IObjectCreationOperation { Type: { } type } ? type : null;
    }

    private IEnumerable<Way> ThroughFinallys(RegionFlow within, ControlFlowBranch branch, Way way)
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
            var start = way.Keeping(fact => _graph.IsLive(fact, _graph.Graph.Blocks[region.FirstBlockOrdinal]));
            if (!_finallys.TryGetValue((region, start), out var inside))
            {
                System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                inside = new RegionFlow(region);
                _finallys.Add((region, start), inside);
                Enter(inside, _graph.Graph.Blocks[region.FirstBlockOrdinal], start);
                Follow(inside);
            }

            after.AddRange(inside.Ended);
            foreach (var (escaped, type) in inside.Escaped)
                Raise(within, region.EnclosingRegion, escaped, type);
        }

        return after;
    }
}
