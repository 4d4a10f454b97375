using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Options;

/// <summary>The MSBuild properties that say what a project is to its plan.</summary>
internal static class BuildOptions
{
    private const string Prefix = "build_property.";

    /// <summary>The sources of the plan that the project is (<c>TrackingPlanSource</c>); empty when it does not say.</summary>
    public static IReadOnlyList<string> SourcesOf(AnalyzerConfigOptions options) =>
        Value(options, "TrackingPlanSource") is { } value
            ? [.. value.Split(',').Select(static source => source.Trim()).Where(static source => source.Length > 0)]
            : [];

    /// <summary>The day of the build (<c>TrackingPlanToday</c>), <c>yyyy-MM-dd</c>; null when it does not say one.</summary>
    public static string? TodayOf(AnalyzerConfigOptions options) => Value(options, "TrackingPlanToday") is { } day && IsDay(day) ? day : null;

    /// <summary>Whether <paramref name="day"/> is written as days are.</summary>
    public static bool IsDay(string day) =>
        DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether the compilation is the first of the project's target frameworks, and so speaks for the project.</summary>
    public static bool IsFirstTargetFramework(AnalyzerConfigOptions options) => !Is(options, "TrackingPlanFirstTargetFramework", "false");

    /// <summary>Whether the package's targets have said it already: <c>TRK506</c>, or <c>language</c> for a language that is too old.</summary>
    public static bool WasSaidByBuild(AnalyzerConfigOptions options, string what) =>
        Value(options, "TrackingPlanSaidByBuild")?.Split(',').Contains(what) == true;

    /// <summary>Whether emission sites are to be reported (TRK900).</summary>
    public static bool ReportsSites(AnalyzerConfigOptions options) => Is(options, "TrackingPlanReport", "true") || WritesSites(options);

    /// <summary>Whether the build writes down today's emission sites.</summary>
    public static bool WritesSites(AnalyzerConfigOptions options) => Is(options, "TrackingPlanUpdate", "sites");

    /// <summary>Whether a plan is to be made of what the code emits, so that no plan judges it yet.</summary>
    public static bool InfersPlan(AnalyzerConfigOptions options) => Is(options, "TrackingPlanInfer", "true");

    /// <summary>Whether the build writes down today's findings.</summary>
    public static bool WritesFindings(AnalyzerConfigOptions options) => Is(options, "TrackingPlanUpdate", "findings");

    /// <summary>Whether it is a test project.</summary>
    public static bool IsTestProject(AnalyzerConfigOptions options) => Is(options, "IsTestProject", "true");

    /// <summary>
    /// Whether a plan judges the code: not where a plan is to be made of it, and not in a test project, which sends to stand-ins under
    /// whatever names it needs.
    /// </summary>
    public static bool JudgesCode(AnalyzerConfigOptions options) => !InfersPlan(options) && !IsTestProject(options);

    /// <summary>Whether <paramref name="path"/> lies in the project's folder or below.</summary>
    public static bool IsInProject(AnalyzerConfigOptions options, string path)
    {
        if (Value(options, "MSBuildProjectDirectory") is not { } folder)
            return false;
        folder = folder.Replace('\\', '/').TrimEnd('/') + "/";
        return path.Replace('\\', '/').StartsWith(folder, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The value of a property; null when it is empty or not passed on to the compiler.</summary>
    public static string? Value(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue(Prefix + property, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static bool Is(AnalyzerConfigOptions options, string property, string value) =>
        string.Equals(Value(options, property), value, StringComparison.OrdinalIgnoreCase);
}
