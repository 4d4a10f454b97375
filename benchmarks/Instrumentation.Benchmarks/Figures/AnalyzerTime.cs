using System.Collections.Immutable;
using System.Globalization;
using Instrumentation.Analyzers.Rules;
using Instrumentation.Benchmarks.Compiler;
using Instrumentation.Benchmarks.Synthetic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>
/// What the analyzer of emissions costs a project that emits nothing: its own time as the compiler counts it, in 1,000 files, against
/// an analyzer that registers the same and does nothing.
/// </summary>
internal static class AnalyzerTime
{
    private const int Files = 1_000;
    private const int Runs = 11;

    public static IEnumerable<string> Measure()
    {
        // One file knows the tracker, so that the analyzers have a reason to look at every call.
        var sources = Enumerable.Range(0, Files - 1).Select(Projects.OrdinaryFile).Append(
            "public sealed class Service(Instrumentation.ITracker tracker) { public object Tracker => tracker; }");
        var compilation = Projects.Compilation(sources);
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException(error.ToString());

        var plan = new PlanText(SyntheticPlan.Write(900, 6_000));
        var (ours, empty) = Median.Interleaved(
            Runs,
            () => Time(compilation, plan, [new EmissionAnalyzer()]),
            () => Time(compilation, plan, [new EmptyAnalyzer()]));
        var callbacks = EmptyAnalyzer.TakeCallbacks() / (Runs + 1);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{Files:N0} files, {callbacks:N0} callbacks: ours {ours.TotalMilliseconds:F1} ms, empty {empty.TotalMilliseconds:F1} ms, ratio {ours / empty:F2}");
    }

    private static TimeSpan Time(CSharpCompilation compilation, PlanText plan, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // A fresh compilation, so that the compiler's own caches favour nobody.
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([plan], PlanOptions.Instance), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var run = new CompilationWithAnalyzers(compilation.Clone(), analyzers, options);

        // A collection that falls into a callback counts as the analyzer's, and takes longer than all its callbacks.
        GC.Collect();
        run.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return analyzers.Aggregate(
            TimeSpan.Zero,
            (sum, analyzer) => sum + run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime);
    }
}
