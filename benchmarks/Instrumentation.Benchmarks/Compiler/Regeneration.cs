using BenchmarkDotNet.Attributes;
using Instrumentation.Analyzers.Generation;
using Instrumentation.Benchmarks.Synthetic;
using Instrumentation.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Benchmarks.Compiler;

/// <summary>What an editor waits for, with a plan of 3,000 events and 20,000 properties: the whole driver, ours and Roslyn's.</summary>
[MemoryDiagnoser]
public class Regeneration
{
    private const int Events = 3_000;

    private string _plan = "";
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _driver = null!;
    private PlanText _planFile = null!;
    private int _edit;

    /// <summary>Generates once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _plan = SyntheticPlan.Write(Events, 20_000);
        _planFile = new PlanText(_plan);
        _compilation = Projects.Compilation(Enumerable.Range(0, 20).Select(Projects.OrdinaryFile));
        var first = _compilation.SyntaxTrees[0];
        _edited = _compilation.ReplaceSyntaxTree(first, CSharpSyntaxTree.ParseText(first + "\n// typed", (CSharpParseOptions)first.Options, first.FilePath));
        _driver = CSharpGeneratorDriver
            .Create([new TrackingPlanGenerator().AsSourceGenerator()], [_planFile], (CSharpParseOptions)first.Options, PlanOptions.Instance)
            .RunGenerators(_compilation);
        if (_driver.GetRunResult().GeneratedTrees.Length < 64)
            throw new InvalidOperationException("Nothing was generated; there is nothing to measure.");
    }

    /// <summary>The floor of the third.</summary>
    [Benchmark(Baseline = true)]
    public ResolvedPlan ReadAndResolve() => PlanResolver.Resolve([PlanReader.Read("tracking-plan.yaml", _plan)]);

    /// <summary>Somebody typed in a C# file.</summary>
    [Benchmark]
    public GeneratorDriver AfterCSharpEdit() => _driver.RunGenerators(_edited);

    /// <summary>Somebody edited one event of the plan; each time another text, so that nothing is remembered.</summary>
    [Benchmark]
    public GeneratorDriver AfterEventEdit() =>
        _driver.ReplaceAdditionalText(_planFile, new PlanText(SyntheticPlan.EditOneEvent(_plan, Events, ++_edit))).RunGenerators(_compilation);
}
