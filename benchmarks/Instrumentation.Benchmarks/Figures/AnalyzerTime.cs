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
/// What our analyzers cost a project that emits nothing: their own time as the compiler counts it, in 1,000 files, against
/// analyzers that register the same and do nothing.
/// </summary>
internal static class AnalyzerTime
{
    private const int Files = 1_000;
    private const int Runs = 11;
    private const int WarmUps = 3;

    /// <summary>The analyzer of emissions alone: where nobody writes the name of an emitter, and where one file does, so that every call is looked at.</summary>
    public static IEnumerable<string> Emissions()
    {
        yield return Emissions("the analyzer of emissions, a plan of 900 events", QuietCode());
        yield return Emissions("the same where one file has the word", QuietCode("// Track"));
    }

    /// <summary>All of them, in a web application.</summary>
    public static IEnumerable<string> All()
    {
        // In the order of their names. What looks at no operation of this code has nothing to be compared with, and counts all the same.
        yield return Compare(
            "all analyzers, a plan with every section, a web framework",
            WebCode.WithFramework(QuietCode("// Track")),
            WebCode.Plan(controllers: 50),
            AnalyzerRun.Ours,
            [
                new EmptyAnalyzer(OperationKind.Invocation, OperationKind.ObjectCreation),
                new EmptyAnalyzer(OperationKind.MethodBody, OperationKind.Invocation),
                new EmptyAnalyzer(OperationKind.MethodBody),
                new EmptyAnalyzer(OperationKind.Conversion, OperationKind.ObjectCreation),
                new EmptyAnalyzer(OperationKind.Invocation, OperationKind.ObjectCreation),
                new EmptyAnalyzer(OperationKind.ObjectCreation, OperationKind.With),
            ]);
    }

    private static string Emissions(string what, CSharpCompilation compilation) => Compare(
        what,
        compilation,
        new PlanText(SyntheticPlan.Write(900, 6_000)),
        [new EmissionAnalyzer()],
        [new EmptyAnalyzer(OperationKind.Invocation, OperationKind.ObjectCreation)]);

    private static CSharpCompilation QuietCode(string comment = "")
    {
        // One file knows the tracker, as a service that sends events would.
        var sources = Enumerable.Range(0, Files - 1).Select(Projects.OrdinaryFile).Append(
            "public sealed class Service(Instrumentation.ITracker tracker) { public object Tracker => tracker; }" + comment);
        var compilation = Projects.Compilation(sources);
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException(error.ToString());

        return compilation;
    }

    private static string Compare(
        string what, CSharpCompilation compilation, PlanText plan, ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<DiagnosticAnalyzer> idle)
    {
        EmptyAnalyzer.TakeCallbacks();
        var runs = new List<AnalyzerCost>();
        var (ours, empty) = Median.Interleaved(Runs, Ours, () => AnalyzerRun.RunUncollected(compilation, plan, idle).Time, WarmUps);
        var callbacks = EmptyAnalyzer.TakeCallbacks() / (Runs + WarmUps);
        runs.RemoveRange(0, WarmUps);
        var dearest = analyzers
            .Select((analyzer, index) => (analyzer.GetType().Name, Time: Median.Of([.. runs.Select(run => run.Each[index])])))
            .OrderByDescending(static analyzer => analyzer.Time)
            .Take(4)
            .Select(static analyzer => string.Create(CultureInfo.InvariantCulture, $"{analyzer.Name} {analyzer.Time.TotalMilliseconds:F1}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {Files:N0} files, {callbacks:N0} callbacks: ours {ours.TotalMilliseconds:F1} ms, idle {empty.TotalMilliseconds:F1} ms, ratio {ours / empty:F2}; the dearest: {string.Join(", ", dearest)}");

        TimeSpan Ours()
        {
            runs.Add(AnalyzerRun.RunUncollected(compilation, plan, analyzers));
            return runs[^1].Time;
        }
    }
}
