using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Generation.Pipeline;

/// <summary>What the project says about generation. A value that cannot be read counts as not given; TRK507 says so.</summary>
/// <param name="Generate"><c>TrackingPlanGenerate</c>.</param>
/// <param name="IsInternal">Whether <c>TrackingPlanVisibility</c> is <c>internal</c>.</param>
/// <param name="Polyfills">Whether attributes that the target lacks are brought along (<c>TrackingPlanPolyfills</c>).</param>
/// <param name="IsTestProject"><c>IsTestProject</c>.</param>
internal sealed record GenerationOptions(GenerateMode Generate, bool IsInternal, bool Polyfills, bool IsTestProject)
{
    /// <summary>The options of a project that says nothing.</summary>
    public static GenerationOptions Default { get; } = new(GenerateMode.Auto, IsInternal: false, Polyfills: true, IsTestProject: false);

    /// <summary>Reads the compiler-visible properties.</summary>
    public static GenerationOptions Read(AnalyzerConfigOptions options) => new(
        Is(options, "TrackingPlanGenerate", "true") ? GenerateMode.Always
            : Is(options, "TrackingPlanGenerate", "false") ? GenerateMode.Never
            : GenerateMode.Auto,
        Is(options, "TrackingPlanVisibility", "internal"),
        !Is(options, "TrackingPlanPolyfills", "false"),
        Is(options, "IsTestProject", "true"));

    private static bool Is(AnalyzerConfigOptions options, string property, string value) =>
        options.TryGetValue("build_property." + property, out var text)
        && string.Equals(text.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
