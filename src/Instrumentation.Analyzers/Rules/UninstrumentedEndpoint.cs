using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Endpoints;
using Instrumentation.Analyzers.Endpoints.Features;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK302: an endpoint that changes state, and of which no event will ever tell.</summary>
internal static class UninstrumentedEndpoint
{
    /// <summary>The descriptor.</summary>
    public static DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK302",
        "Endpoint without instrumentation",
        "Endpoint '{0}' changes state, and no event tells of it: it reaches no emission, belongs to no feature and is not exempt, so emit an event, or name it in the plan, under 'features' with its events or under 'exempt' with the reason",
        Categories.Coverage,
        DiagnosticSeverity.Warning);

    /// <summary>Whether <paramref name="endpoint"/> is one.</summary>
    public static bool Is(Endpoint endpoint, EndpointScope scope) =>
        endpoint.ChangesState
        && !scope.Features.Names(endpoint)
        && !(endpoint.Symbol is { } symbol && (Marks.Exempt(symbol) || Marks.Promise(symbol)))
        && !scope.Reach.MayEmit(endpoint);

    /// <summary>What it is called: by its route, else by its method.</summary>
    public static string NameOf(Endpoint endpoint) =>
        EntryPoint.NameOf(endpoint) ?? (endpoint.Handler is { } handler ? MemberName.Of(handler) : "?");
}
