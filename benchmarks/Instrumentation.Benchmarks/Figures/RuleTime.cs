using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Instrumentation.Benchmarks.Compiler;
using Instrumentation.Benchmarks.Synthetic;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>
/// What all our analyzers cost a code base of 100,000 lines with 300 emissions: their own time as the compiler counts it,
/// next to the compiler's for the same code, to an analyzer that registers the same and does nothing, and to the mean rule
/// of analyzers that many projects use.
/// </summary>
internal static class RuleTime
{
    private const int Files = 1_640;
    private const int Runs = 10;

    public static IEnumerable<string> Measure()
    {
        var compilation = EmittingCode.Project(Files);
        var plan = new PlanText(EmittingCode.Plan(EmittingCode.EmissionsIn(Files)));
        var others = ThirdParty().ToArray();

        var medians = Median.Interleaved(
            Runs,
            [
                () => AnalyzerRun.Compile(compilation),
                () => AnalyzerRun.Time(compilation, plan, AnalyzerRun.Ours),
                () => AnalyzerRun.Time(compilation, plan, [EmptyAnalyzer.LikeOurs]),
            ]);
        var (compiler, own, empty) = (medians[0], medians[1], medians[2]);
        yield return Line($"{compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count):N0} lines, {EmittingCode.EmissionsIn(Files)} emissions");
        yield return Line($"compiler {compiler.TotalMilliseconds:F0} ms, ours {own.TotalMilliseconds:F1} ms = {own / compiler:P1} of it; an analyzer that does nothing {empty.TotalMilliseconds:F1} ms, ratio {own / empty:F2}");
        var rules = AnalyzerRun.Ours.Sum(analyzer => analyzer.SupportedDiagnostics.Length);
        yield return Line($"ours: {rules} rules, {own.TotalMilliseconds / rules:F2} ms a rule");
        foreach (var (name, analyzers) in others)
        {
            var time = AnalyzerRun.Time(compilation, plan, analyzers);
            var count = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Count();
            yield return Line($"{name}: {count} rules, {time.TotalMilliseconds:F0} ms, {time.TotalMilliseconds / count:F2} ms a rule");
        }
    }

    private static IEnumerable<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> ThirdParty()
    {
        foreach (var package in typeof(RuleTime).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (!package.Key.StartsWith("Analyzers.", StringComparison.Ordinal))
                continue;
            var analyzers = new List<DiagnosticAnalyzer>();
            foreach (var file in package.Value!.Split(';', StringSplitOptions.RemoveEmptyEntries))
                analyzers.AddRange(AnalyzerRun.Exported(Assembly.LoadFrom(file)));
            if (analyzers.Count == 0)
                throw new InvalidOperationException($"No analyzer in {package.Value}.");
            yield return (package.Key["Analyzers.".Length..], [.. analyzers]);
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
