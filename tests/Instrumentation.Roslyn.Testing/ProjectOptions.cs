using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Roslyn.Testing;

/// <summary>What the package's targets hand to the compiler.</summary>
/// <param name="properties">MSBuild properties, over those of a plain project.</param>
/// <param name="planFiles">The files that are marked as plan files.</param>
/// <param name="recorded">The file that is marked as a record.</param>
/// <param name="recordedKind">What it records: <c>findings</c> or <c>sites</c>.</param>
public sealed class ProjectOptions(
    IReadOnlyDictionary<string, string> properties, IReadOnlyCollection<AdditionalText> planFiles, AdditionalText? recorded = null, string recordedKind = "findings")
    : AnalyzerConfigOptionsProvider
{
    private static readonly Options None = new(new Dictionary<string, string>());
    private readonly Options _baseline = new(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.TrackingPlanBaseline"] = recordedKind });
    private static readonly Options PlanFile = new(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.TrackingPlan"] = "true" });

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(Global(properties));

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        planFiles.Contains(textFile) ? PlanFile : textFile == recorded ? _baseline : None;

    /// <summary>The properties of a plain project, and over them <paramref name="properties"/>, as the compiler names them.</summary>
    public static Dictionary<string, string> Global(IReadOnlyDictionary<string, string> properties)
    {
        var all = new Dictionary<string, string>
        {
            ["MSBuildProjectDirectory"] = Scenario.Folder.TrimEnd('/'),
            ["TrackingPlanFirstTargetFramework"] = "true",
        };
        foreach (var (name, value) in properties)
            all[name] = value;
        return all.ToDictionary(property => "build_property." + property.Key, property => property.Value);
    }

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
