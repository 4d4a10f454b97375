using System.Globalization;
using Instrumentation.Benchmarks.Compiler;
using Instrumentation.Benchmarks.Synthetic;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>How our own time grows with the code: with one, four and sixteen times the files and emissions.</summary>
internal static class EmissionGrowth
{
    private const int Runs = 10;

    /// <summary>Our own time with one, four and sixteen times the files and emissions.</summary>
    public static IEnumerable<string> Measure()
    {
        const int Small = 165;
        foreach (var factor in new[] { 1, 4, 16 })
        {
            var compilation = EmittingCode.Project(Small * factor);
            var plan = new PlanText(EmittingCode.Plan(EmittingCode.EmissionsIn(Small * 16)));
            var time = Median.Interleaved(Runs, () => AnalyzerRun.RunUncollected(compilation, plan, AnalyzerRun.Ours).Time, () => TimeSpan.Zero).First;
            yield return Line($"{factor}x: {Small * factor:N0} files, {EmittingCode.EmissionsIn(Small * factor)} emissions: {time.TotalMilliseconds:F1} ms, {time.TotalMilliseconds / factor:F2} ms a part");
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
