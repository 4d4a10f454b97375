using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints;
using Instrumentation.Analyzers.Endpoints.Routes;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>What the redirects of a project are compared with: its code, its endpoints, and what the plan says of attribution.</summary>
internal sealed class RedirectScope
{
    private readonly Lazy<EndpointTable> _endpoints;
    private readonly Lazy<KeepingFilters> _filters;
    private readonly IReadOnlyList<(PlanText Text, RouteTemplate Route)> _landing;

    public RedirectScope(Compilation compilation, Codebase code, TrackingPlan plan, AttributionNames names, CancellationToken cancellation)
    {
        Code = code;
        Names = names;
        Reader = new QueryReader(names, code);
        _endpoints = new(() => EndpointTable.Of(compilation, cancellation), LazyThreadSafetyMode.PublicationOnly);
        _filters = new(() => new KeepingFilters(compilation, code, cancellation), LazyThreadSafetyMode.PublicationOnly);
        _landing = [.. plan.Landing.Select(static landing => (landing, RouteTemplate.Parse(WithoutVerb(landing.Text))))];
    }

    /// <summary>The code.</summary>
    public Codebase Code { get; }

    /// <summary>The names of attribution.</summary>
    public AttributionNames Names { get; }

    /// <summary>What reads attribution.</summary>
    public QueryReader Reader { get; }

    /// <summary>The filters of the project that keep the query; read when the first loss asks for them.</summary>
    public KeepingFilters Filters => _filters.Value;

    /// <summary>The endpoints of the project; read when the first redirect asks for them.</summary>
    public EndpointTable Endpoints => _endpoints.Value;

    /// <summary>The entry of <c>landing:</c> that names a route of <paramref name="endpoint"/>, if one does.</summary>
    public PlanText? LandingOf(Endpoint endpoint)
    {
        foreach (var (text, landing) in _landing)
        {
            if (endpoint.Routes.Any(route => route.Template?.Matches(landing) == true))
                return text;
        }

        return null;
    }

    private static string WithoutVerb(string route) =>
        route.StartsWith("GET ", StringComparison.OrdinalIgnoreCase) ? route.Substring("GET ".Length).Trim() : route;
}
