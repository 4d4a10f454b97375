using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints;
using Instrumentation.Analyzers.Endpoints.Routes;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>What the redirects of a project are compared with: its code, its endpoints, and what the plan says of attribution.</summary>
internal sealed class RedirectScope
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly IReadOnlyList<(PlanText Text, RouteTemplate Route)> _landing;

    public RedirectScope(Compilation compilation, Codebase code, TrackingPlan plan, AttributionNames names, CancellationToken cancellation)
    {
        Code = code;
        Names = names;
        _compilation = compilation;
        _cancellation = cancellation;
        _landing = [.. plan.Landing.Select(static landing => (landing, RouteTemplate.Parse(WithoutVerb(landing.Text))))];
    }

    /// <summary>The code.</summary>
    public Codebase Code { get; }

    /// <summary>The names of attribution.</summary>
    public AttributionNames Names { get; }

    /// <summary>The endpoints that <paramref name="operation"/> is part of: that which its member is. A function within the member is another's.</summary>
    public IReadOnlyList<Endpoint> Around(IOperation operation, ISymbol? member)
    {
        for (var around = operation; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return [];
        }

        return member is IMethodSymbol method && EndpointReader.OfMethod(method, _compilation, _cancellation) is { } endpoint ? [endpoint] : [];
    }

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
