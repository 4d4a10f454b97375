using System.Globalization;
using Instrumentation.Benchmarks.Compiler;
using Instrumentation.Benchmarks.Synthetic;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>What an editor waits for after an edit.</summary>
internal static class EditTime
{
    private const int Files = 1_640;
    private const int Runs = 10;
    private const int WarmUps = 10;

    /// <summary>Our own time after an edit, for the edited file, which holds ten emissions.</summary>
    public static IEnumerable<string> Measure()
    {
        var compilation = EmittingCode.Project(Files);
        var plan = new PlanText(EmittingCode.Plan(EmittingCode.EmissionsIn(Files)));
        var edit = 0;
        var times = Median.Interleaved(
            Runs,
            () =>
            {
                var old = compilation.SyntaxTrees[4];
                var edited = old.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(old.GetText().ToString() + $"// edit {edit++}\n", System.Text.Encoding.UTF8));
                compilation = compilation.ReplaceSyntaxTree(old, edited);

                // Who asks the edited compilation for a symbol first pays for sorting all its files, and the compiler asks in any case.
                _ = compilation.Assembly.GlobalNamespace.GetMembers();
                var run = AnalyzerRun.With(compilation, plan, AnalyzerRun.Ours);
                run.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(edited), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
                return AnalyzerRun.Ours.Aggregate(TimeSpan.Zero, (sum, analyzer) => sum + AnalyzerRun.Own(run, analyzer));
            },
            () => TimeSpan.Zero,
            WarmUps);
        yield return Line($"a file with ten emissions, edited among {Files:N0}: {times.First.TotalMilliseconds:F2} ms, {times.First.TotalMilliseconds / 10:F2} ms an emission");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
