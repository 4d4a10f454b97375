using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Analyzers.Endpoints.Features;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Owed;

/// <summary>The entry points that a plan names by route, <c>POST /orders/{id}</c>, as far as methods answer to them.</summary>
internal sealed class RoutedEntryPoints(TrackingPlan plan, Compilation compilation, CancellationToken cancellation) : IEntryPoints
{
    private readonly bool _hasRoutes = plan.Features.Any(static feature => feature.EntryPoints.Any(static entry => entry.Text.IndexOf('/') >= 0));

    private FeatureTable? _table;

    // Asked of every method, and so kept: finding the compilation's table costs more than asking it.
    private FeatureTable? Table => _hasRoutes ? _table ??= FeatureTable.Of(compilation, plan, cancellation) : null;

    /// <inheritdoc/>
    public bool AreIn(WrittenNames written) => Table is { HasRoutes: true };

    /// <inheritdoc/>
    public IReadOnlyList<PlanFeature> FeaturesOf(IMethodSymbol method) => Table?.RoutedTo(method) ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<(SyntaxNode Function, PlanFeature Feature)> FunctionsIn(SyntaxNode body) =>
        Table?.RoutedFunctionsIn(body.SyntaxTree) is { Count: > 0 } functions
            ? [.. functions.Where(routed => body.FullSpan.Contains(routed.Function.FullSpan))]
            : [];
}
