using System.Collections.Immutable;
using System.Globalization;
using Instrumentation.Analyzers.Rules;
using Instrumentation.Benchmarks.Compiler;
using Instrumentation.Benchmarks.Synthetic;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>
/// What it costs to follow every event of a web application: 100,000 lines, 300 emissions, 500 endpoints and 50 contracts. Time next to
/// the compiler's for the same code, and allocations next to a run with an analyzer that does nothing.
/// </summary>
internal static class FlowCost
{
    private const int Controllers = 50;
    private const int OrdinaryFiles = 1_420;
    private const int Runs = 10;

    public static IEnumerable<string> Measure()
    {
        var plan = WebCode.Plan(Controllers);
        var compilation = WebCode.Application(Controllers, OrdinaryFiles, plan);
        yield return Line($"{compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count):N0} lines, {Controllers * WebCode.EmissionsInController} emissions, {Controllers * WebCode.EndpointsInController} endpoints, {Controllers} contracts");
        var (idle, firing, all) = (new Series([EmptyAnalyzer.LikeOurs]), new Series([new FiringAnalyzer()]), new Series(AnalyzerRun.Ours));
        var medians = Median.Interleaved(
            Runs, [() => AnalyzerRun.Compile(compilation), .. new[] { idle, firing, all }.Select<Series, Func<TimeSpan>>(series => () => series.Run(compilation, plan))]);
        var compiler = medians[0];
        yield return Line($"compiler {compiler.TotalMilliseconds:F0} ms; a run with an analyzer that does nothing allocates {idle.Allocated / 1e6:F0} MB");
        foreach (var (name, series, own) in new[] { ("must-fire alone", firing, medians[2]), ("all analyzers", all, medians[3]) })
            yield return Line($"{name}: {own.TotalMilliseconds:F1} ms = {own / compiler:P1} of the compiler's time; allocates {((double)series.Allocated / idle.Allocated) - 1:P1} more; {series.Findings} findings");
        foreach (var (name, time) in all.Each())
            yield return Line($"  {name}: {time.TotalMilliseconds:F1} ms");
    }

    /// <summary>The time with one, four and sixteen times the controllers, among as much ordinary code each time.</summary>
    public static IEnumerable<string> Growth()
    {
        const int Small = 8;
        foreach (var factor in new[] { 1, 4, 16 })
        {
            var plan = WebCode.Plan(Small * factor);
            var compilation = WebCode.Application(Small * factor, ordinaryFiles: 200, plan);
            var time = Median.Interleaved(Runs, () => AnalyzerRun.RunUncollected(compilation, plan, [new FiringAnalyzer()]).Time, () => TimeSpan.Zero).First;
            yield return Line($"{factor}x: {Small * factor * WebCode.EndpointsInController:N0} endpoints, {Small * factor * WebCode.EmissionsInController:N0} emissions: {time.TotalMilliseconds:F1} ms, {time.TotalMilliseconds / factor:F2} ms a part");
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // Runs of the same analyzers, and what they allocated.
    private sealed class Series(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        private readonly List<AnalyzerCost> _costs = [];

        public long Allocated => _costs.Select(static cost => cost.Allocated).Order().ElementAt(_costs.Count / 2);

        public int Findings => _costs[^1].Findings;

        public TimeSpan Run(CSharpCompilation compilation, PlanText plan)
        {
            _costs.Add(AnalyzerRun.Run(compilation, plan, analyzers));
            return _costs[^1].Time;
        }

        /// <summary>The middle of each analyzer's times, the dearest first.</summary>
        public IEnumerable<(string Name, TimeSpan Time)> Each() => analyzers
            .Select((analyzer, index) => (analyzer.GetType().Name, Time: _costs.Select(cost => cost.Each[index]).Order().ElementAt(_costs.Count / 2)))
            .OrderByDescending(static analyzer => analyzer.Time);
    }
}
