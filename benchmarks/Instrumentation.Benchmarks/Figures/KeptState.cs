using System.Globalization;
using Instrumentation.Benchmarks.Compiler;
using Instrumentation.Benchmarks.Synthetic;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>What analyses keep.</summary>
internal static class KeptState
{
    private const int Files = 1_640;

    /// <summary>What an analysis leaves behind besides the plan, while its compilation is alive.</summary>
    public static IEnumerable<string> Measure()
    {
        var compilation = EmittingCode.Project(Files);
        var plan = new PlanText(EmittingCode.Plan(EmittingCode.EmissionsIn(Files)));
        AnalyzerRun.Time(compilation, plan, [EmptyAnalyzer.LikeOurs]);
        AnalyzerRun.Time(compilation, plan, AnalyzerRun.Ours);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        AnalyzerRun.Time(compilation, plan, AnalyzerRun.Ours);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(compilation);
        GC.KeepAlive(plan);
        yield return Line($"a second analysis of the same 100,000 lines leaves {after - before:N0} bytes more than the first");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
