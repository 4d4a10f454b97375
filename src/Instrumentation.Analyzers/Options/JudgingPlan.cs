using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Options;

/// <summary>Where every analyzer of code begins: with the plan that the code is judged by.</summary>
internal static class JudgingPlan
{
    /// <summary>The plan of the compilation; null when it has none that can be read, or when one is about to be made of the code.</summary>
    public static TrackingPlan? Of(AnalyzerOptions options, CancellationToken cancellation) =>
        !BuildOptions.InfersPlan(options.AnalyzerConfigOptionsProvider.GlobalOptions)
        && PlanInput.PlanFilesOf(options) is { IsEmpty: false } files
            ? PlanInput.Get(files, cancellation)?.Plan
            : null;
}
