using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Options;

/// <summary>The MSBuild properties that say what a project is to its plan.</summary>
internal static class BuildOptions
{
    private const string Prefix = "build_property.";

    /// <summary>The source of the plan that the project is (<c>TrackingPlanSource</c>); null when it does not say.</summary>
    public static string? SourceOf(AnalyzerConfigOptions options) => Value(options, "TrackingPlanSource");

    /// <summary>The value of a property; null when it is empty or not passed on to the compiler.</summary>
    public static string? Value(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue(Prefix + property, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
