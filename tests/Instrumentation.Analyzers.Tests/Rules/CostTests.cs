using System.Collections.Immutable;
using Instrumentation.Analyzers.Options;
using Instrumentation.Analyzers.Rules;
using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Tests.Rules;

/// <summary>What the analyzers do where there is nothing to find; how long it takes is a figure of the benchmarks.</summary>
public class CostTests
{
    // The generator has read the plan before any analyzer starts, so its text is one instance here.
    private static readonly InMemoryPlanFile PlainPlan = new(Scenario.PlanPath, Plans.Plain);

    [Theory]
    [InlineData(true, false, "Track", 0)]
    [InlineData(true, true, "Track", 1)]
    [InlineData(true, true, "Tracker", 0)]
    [InlineData(false, true, "Track", 0)]
    public async Task Nothing_is_registered_where_nothing_can_be_emitted(bool hasPlan, bool hasSdk, string method, int actions)
    {
        var compilation = CSharpCompilation.Create(
            "Bare",
            [CSharpSyntaxTree.ParseText($"class C {{ void {method}() => ToString(); }}")],
            FrameworkReferences.All.Where(reference => !reference.Display!.Contains("/Instrumentation.dll", StringComparison.Ordinal)).Concat(hasSdk ? [SegmentNetSdk.Segment] : []),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var telemetry = await Telemetry(compilation, new EmissionAnalyzer(), hasPlan);

        Assert.Equal(actions, telemetry.OperationActionsCount);
    }

    [Fact]
    public async Task A_plan_is_read_and_resolved_once_for_generator_and_analyzers()
    {
        var text = new InMemoryPlanFile(Scenario.PlanPath, Plans.Plain);
        ImmutableArray<AdditionalText> planFiles = [text];
        var properties = new Dictionary<string, string>();
        var compilation = ProductRun.Generate(EmptyProject.With([]), new CSharpParseOptions(LanguageVersion.CSharp12), planFiles, properties, []);
        Assert.NotEmpty(compilation.SyntaxTrees);

        await compilation.WithAnalyzers(ProductRun.Analyzers, new AnalyzerOptions(planFiles, new ProjectOptions(properties, planFiles))).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(1, PlanInput.ReadsOf(text.GetText()));
        Assert.Equal(1, PlanInput.ResolvesOf(text.GetText()));
    }

    private static async Task<Microsoft.CodeAnalysis.Diagnostics.Telemetry.AnalyzerTelemetryInfo> Telemetry(Compilation compilation, DiagnosticAnalyzer analyzer, bool hasPlan)
    {
        ImmutableArray<AdditionalText> planFiles = hasPlan ? [PlainPlan] : [];
        var analysis = compilation.WithAnalyzers(
            [analyzer],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(planFiles, new ProjectOptions(new Dictionary<string, string>(), planFiles)),
                onAnalyzerException: null,
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: true));
        Assert.Empty(await analysis.GetAnalyzerDiagnosticsAsync());
        return await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }
}
