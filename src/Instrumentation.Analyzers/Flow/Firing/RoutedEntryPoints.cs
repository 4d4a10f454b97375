using Instrumentation.Analyzers.Endpoints;
using Instrumentation.Analyzers.Endpoints.Routes;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>The entry points that a plan names by route, <c>POST /orders/{id}</c>, as far as they are actions or page handlers.</summary>
internal sealed class RoutedEntryPoints : IEntryPoints
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly List<(string Verb, RouteTemplate Template, PlanFeature Feature)> _routes = [];

    public RoutedEntryPoints(TrackingPlan plan, Compilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _cancellation = cancellation;
        foreach (var feature in plan.Features)
        {
            foreach (var entryPoint in feature.EntryPoints)
            {
                var text = entryPoint.Text.Trim();
                if (text.IndexOf(' ') is var at and > 0 && text.IndexOf('/') > at)
                    _routes.Add((text.Substring(0, at).ToUpperInvariant(), RouteTemplate.Parse(text.Substring(at + 1).Trim()), feature));
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<PlanFeature> FeaturesOf(IMethodSymbol method)
    {
        if (_routes.Count == 0 || method.DeclaredAccessibility != Accessibility.Public || EndpointReader.OfMethod(method, _compilation, _cancellation) is not { } endpoint)
            return [];
        return
        [
            .. _routes
                .Where(named => endpoint.Routes.Any(route => route.Template is { } template && route.Answers(named.Verb) && template.Matches(named.Template)))
                .Select(static named => named.Feature)
                .Distinct(),
        ];
    }
}
