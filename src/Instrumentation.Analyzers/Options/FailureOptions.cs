using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Options;

/// <summary>What a project calls a failure besides what everybody does (<c>TrackingPlanFailures</c>).</summary>
internal static class FailureOptions
{
    /// <summary>Types, or static members of types: <c>OrderError, PlaceOutcome.SoldOut</c>.</summary>
    public static IReadOnlyCollection<string> Of(AnalyzerConfigOptions options) =>
        BuildOptions.Value(options, "TrackingPlanFailures") is { } value
            ? new HashSet<string>(value.Split(',').Select(static name => name.Trim()).Where(static name => name.Length > 0), StringComparer.Ordinal)
            : [];
}
