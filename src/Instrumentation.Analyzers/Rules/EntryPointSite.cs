using System.Collections.Immutable;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Endpoints;
using Instrumentation.Analyzers.Endpoints.Features;
using Instrumentation.Analyzers.Endpoints.Mapped;
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

        foreach (var endpoint in scope.Endpoints.Of(method))
        {
            if (endpoint.Mapping is null)
                ReportUnknown(endpoint, method, options, report);
        }
    }

    /// <summary>Reports what the plan names of the endpoint that <paramref name="call"/> maps.</summary>
    public static void ReportMapped(IInvocationOperation call, ISymbol member, EndpointScope scope, AnalyzerConfigOptions options, Action<Diagnostic> report)
    {
        if (!MappedReader.MayMap(CalledName.Of(call)) || scope.Endpoints.Of(call) is not { } endpoint)
            return;
        foreach (var bound in scope.Features.Bound)
        {
            if (ReferenceEquals(bound.Endpoint, endpoint))
                Report(bound, endpoint.Place, member, options, report);
        }

        ReportUnknown(endpoint, member, options, report);
    }

    private static void Report(BoundEntryPoint bound, Location place, ISymbol member, AnalyzerConfigOptions options, Action<Diagnostic> report) => report(Diagnostic.Create(
        EmissionSite.Rule,
        place,
        new ReportedEntryPoint(FileOf(place, options), MemberName.Of(member), bound.EntryPoint.Text, bound.Feature?.Name).ToProperties().ToImmutableDictionary(),
        $"is the entry point '{bound.EntryPoint.Text}'"));

    private static void ReportUnknown(Endpoint endpoint, ISymbol member, AnalyzerConfigOptions options, Action<Diagnostic> report)
    {
        if (endpoint.Routes.Any(static route => route.Template is null))
        {
            report(Diagnostic.Create(
                EmissionSite.Rule,
                endpoint.Place,
                new ReportedEntryPoint(FileOf(endpoint.Place, options), MemberName.Of(member), null, null).ToProperties().ToImmutableDictionary(),
                "is an endpoint whose route is not known"));
        }
    }

    private static string FileOf(Location place, AnalyzerConfigOptions options) => ProjectPath.Of(options, WrittenCode.FileOf(place));

    private static bool Same(ISymbol? left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left?.OriginalDefinition, right.OriginalDefinition);
}
