using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Options;

/// <summary>Where every analyzer of code begins: with the plan that the code is judged by.</summary>
internal static class JudgingPlan
{
    /// <summary>The plan that judges the compilation's code; null when there is none that can be read, and where none is to judge it.</summary>
    public static TrackingPlan? Of(AnalyzerOptions options, CancellationToken cancellation) =>
        BuildOptions.JudgesCode(options.AnalyzerConfigOptionsProvider.GlobalOptions) ? Known(options, cancellation) : null;

    /// <summary>The plan of the compilation, whether it judges the code or not; null when there is none that can be read.</summary>
    public static TrackingPlan? Known(AnalyzerOptions options, CancellationToken cancellation) =>
        PlanInput.PlanFilesOf(options) is { IsEmpty: false } files ? PlanInput.Get(files, cancellation)?.Plan : null;
}
