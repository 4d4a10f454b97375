using System.Collections.Immutable;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Endpoints;
using Instrumentation.Analyzers.Endpoints.Features;
using Instrumentation.Analyzers.Endpoints.Routes;
using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Sites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>
/// TRK900 for entry points: each that the plan names and the code has, so that a report over all projects can tell which
/// have gone; and each endpoint whose route nobody can tell, since one of the missing may be that one.
/// </summary>
internal static class EntryPointSite
{
    /// <summary>Reports what the plan names of <paramref name="method"/>.</summary>
    public static void ReportMethod(IMethodSymbol method, EndpointScope scope, AnalyzerConfigOptions options, Action<Diagnostic> report)
    {
        foreach (var bound in scope.Features.Bound)
        {
            if (bound.Endpoint?.Mapping is null && Same(bound.Method, method))
                Report(bound, bound.Place, method, options, report);
        }

        foreach (var near in scope.Features.Near)
        {
            if (near.Endpoint?.Mapping is null && Same(near.Method, method))
                Report(near, method.Locations.FirstOrDefault() ?? Location.None, method, options, report);
        }

        if (UnseenRoutes.AreMadeIn(method))
            ReportUnknown(method.Locations.FirstOrDefault() ?? Location.None, method, options, report);
        foreach (var endpoint in scope.Endpoints.Of(method))
        {
            if (endpoint.Mapping is null)
                ReportUnknown(endpoint, method, options, report);
        }
    }

    /// <summary>Reports what the plan names of the endpoints that <paramref name="call"/> maps, and whether it gives routes that nobody sees.</summary>
    public static void ReportMapped(IInvocationOperation call, ISymbol member, EndpointScope scope, AnalyzerConfigOptions options, Action<Diagnostic> report)
    {
        if (UnseenRoutes.AreMadeBy(call))
            ReportUnknown(call.Syntax.GetLocation(), member, options, report, scope.BelowOf(call));
        foreach (var endpoint in scope.Endpoints.Of(call))
        {
            foreach (var bound in scope.Features.Bound)
            {
                if (ReferenceEquals(bound.Endpoint, endpoint))
                    Report(bound, endpoint.Place, member, options, report);
            }

            foreach (var near in scope.Features.Near)
            {
                if (ReferenceEquals(near.Endpoint, endpoint))
                    Report(near, endpoint.Place, member, options, report);
            }

            ReportUnknown(endpoint, member, options, report);
        }
    }

    private static void Report(NearEntryPoint near, Location place, ISymbol member, AnalyzerConfigOptions options, Action<Diagnostic> report) => report(Diagnostic.Create(
        EmissionSite.Rule,
        place,
        (new ReportedEntryPoint(FileOf(place, options), MemberName.Of(member), near.EntryPoint.Text, null) { Near = near.Name }).ToProperties().ToImmutableDictionary(),
        $"is near the entry point '{near.EntryPoint.Text}', which is not found"));

    private static void Report(BoundEntryPoint bound, Location place, ISymbol member, AnalyzerConfigOptions options, Action<Diagnostic> report) => report(Diagnostic.Create(
        EmissionSite.Rule,
        place,
        new ReportedEntryPoint(FileOf(place, options), MemberName.Of(member), bound.EntryPoint.Text, bound.Feature?.Name).ToProperties().ToImmutableDictionary(),
        $"is the entry point '{bound.EntryPoint.Text}'"));

    // Of a version that no attribute says, nobody knows how the plan would write it.
    private static void ReportUnknown(Endpoint endpoint, ISymbol member, AnalyzerConfigOptions options, Action<Diagnostic> report)
    {
        if (endpoint.Routes.Any(route => route.IsUnknown || (route.Template!.HasVersion && endpoint.Versions.Count == 0)))
            ReportUnknown(endpoint.Place, member, options, report);
    }

    private static void ReportUnknown(Location place, ISymbol member, AnalyzerConfigOptions options, Action<Diagnostic> report, string? below = null) => report(Diagnostic.Create(
        EmissionSite.Rule,
        place,
        (new ReportedEntryPoint(FileOf(place, options), MemberName.Of(member), null, null) { Below = below }).ToProperties().ToImmutableDictionary(),
        "is an endpoint whose route is not known"));

    private static string FileOf(Location place, AnalyzerConfigOptions options) => ProjectPath.Of(options, WrittenCode.FileOf(place));

    private static bool Same(ISymbol? left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left?.OriginalDefinition, right.OriginalDefinition);
}
