using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Benchmarks.Compiler;

/// <summary>The options of a project with defaults, in which every additional file is a plan.</summary>
internal sealed class PlanOptions : AnalyzerConfigOptionsProvider
{
    public static PlanOptions Instance { get; } = new();

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => PlanFile;

    private static Values PlanFile { get; } = new(new() { ["build_metadata.AdditionalFiles.TrackingPlan"] = "true" });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
