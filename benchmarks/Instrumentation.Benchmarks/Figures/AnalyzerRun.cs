using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Runtime;
using Instrumentation.Analyzers.Rules;
using Instrumentation.Benchmarks.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>Runs analyzers over a compilation as a build does, and says what the compiler itself counts of it.</summary>
internal static class AnalyzerRun
{
    // More than a compilation of 1,000 files allocates.
    private const long Uncollected = 4L << 30;

    /// <summary>All that the package brings.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } = [.. Exported(typeof(EmissionAnalyzer).Assembly)];

    /// <summary>The analyzers that <paramref name="assembly"/> has for C#.</summary>
    public static IEnumerable<DiagnosticAnalyzer> Exported(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } exported && exported.Languages.Contains(LanguageNames.CSharp))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    /// <summary>What the compiler takes for <paramref name="compilation"/> without any analyzer, from binding to the image.</summary>
    public static TimeSpan Compile(CSharpCompilation compilation)
    {
        var fresh = Alone(compilation);
        GC.Collect();
        var watch = Stopwatch.StartNew();
        fresh.Emit(Stream.Null);
        return watch.Elapsed;
    }

    /// <summary>The analyzers' own time, over a compilation that nobody has bound yet.</summary>
    public static TimeSpan Time(CSharpCompilation compilation, PlanText plan, ImmutableArray<DiagnosticAnalyzer> analyzers) => Run(compilation, plan, analyzers).Time;

    /// <summary>
    /// The same where nothing is collected meanwhile. A collection is charged to the callback whose allocation it falls into, with all the
    /// garbage that the compiler made before it: some 25 ms, where an idle analyzer allocates nothing and so is never charged.
    /// </summary>
    /// <exception cref="InvalidOperationException">The machine has too little memory for it.</exception>
    public static AnalyzerCost RunUncollected(CSharpCompilation compilation, PlanText plan, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        GC.Collect();
        if (!GC.TryStartNoGCRegion(Uncollected))
            throw new InvalidOperationException("There is no memory for a run without a collection.");
        try
        {
            return Run(compilation, plan, analyzers, collects: false);
        }
        finally
        {
            if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
                throw new InvalidOperationException("The run allocated more than was set aside for it.");
            GC.EndNoGCRegion();
        }
    }

    /// <summary>The same, with what the whole run allocated, the compiler's own binding included.</summary>
    public static AnalyzerCost Run(CSharpCompilation compilation, PlanText plan, ImmutableArray<DiagnosticAnalyzer> analyzers) => Run(compilation, plan, analyzers, collects: true);

    private static AnalyzerCost Run(CSharpCompilation compilation, PlanText plan, ImmutableArray<DiagnosticAnalyzer> analyzers, bool collects)
    {
        // A fresh compilation, so that the compiler's own caches favour nobody.
        var run = With(Alone(compilation), plan, analyzers);

        // A collection that falls into a callback counts as the analyzer's, and takes longer than all its callbacks.
        if (collects)
            GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var findings = run.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        if (findings.FirstOrDefault(finding => finding.Id == "AD0001") is { } fault)
            throw new InvalidOperationException(fault.ToString());
        if (findings.FirstOrDefault(finding => finding.Id.StartsWith("TRK0", StringComparison.Ordinal) && finding.Severity == DiagnosticSeverity.Error) is { } broken)
            throw new InvalidOperationException($"The plan of the figure is broken, so that less is looked at than it says: {broken}");
        return new AnalyzerCost([.. analyzers.Select(analyzer => Own(run, analyzer))], allocated, findings.Length);
    }

    // The compiler's own threads would take the processors from a callback, which is charged for the time that it waits.
    private static CSharpCompilation Alone(CSharpCompilation compilation) => compilation.WithOptions(compilation.Options.WithConcurrentBuild(false));

    /// <summary>A run that has not begun.</summary>
    public static CompilationWithAnalyzers With(CSharpCompilation compilation, PlanText plan, ImmutableArray<DiagnosticAnalyzer> analyzers) => new(
        compilation,
        analyzers,
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([plan], PlanOptions.Instance), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));

    /// <summary>An analyzer's own time in <paramref name="run"/> so far.</summary>
    public static TimeSpan Own(CompilationWithAnalyzers run, DiagnosticAnalyzer analyzer) =>
        run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime;
}
