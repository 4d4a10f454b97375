using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Instrumentation.Analyzers.Rules;
using Instrumentation.Benchmarks.Compiler;
using Instrumentation.Benchmarks.Synthetic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        var compilation = Project(Files);
        var plan = new PlanText(EmittingCode.Plan(EmittingCode.EmissionsIn(Files)));
        ImmutableArray<DiagnosticAnalyzer> ours = [.. Exported(typeof(EmissionAnalyzer).Assembly)];
        var others = ThirdParty().ToArray();

        var medians = Median.Interleaved(
            Runs,
            [
                () => Compile(compilation),
                () => Time(compilation, plan, ours),
                () => Time(compilation, plan, [new EmptyAnalyzer()]),
            ]);
        var (compiler, own, empty) = (medians[0], medians[1], medians[2]);
        yield return Line($"{compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count):N0} lines, {EmittingCode.EmissionsIn(Files)} emissions");
        yield return Line($"compiler {compiler.TotalMilliseconds:F0} ms, ours {own.TotalMilliseconds:F1} ms = {own / compiler:P1} of it; an analyzer that does nothing {empty.TotalMilliseconds:F1} ms, ratio {own / empty:F2}");
        var rules = ours.Sum(analyzer => analyzer.SupportedDiagnostics.Length);
        yield return Line($"ours: {rules} rules, {own.TotalMilliseconds / rules:F2} ms a rule");
        foreach (var (name, analyzers) in others)
        {
            var time = Time(compilation, plan, analyzers);
            var count = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Count();
            yield return Line($"{name}: {count} rules, {time.TotalMilliseconds:F0} ms, {time.TotalMilliseconds / count:F2} ms a rule");
        }
    }

    /// <summary>Our own time with one, four and sixteen times the files and emissions.</summary>
    public static IEnumerable<string> Growth()
    {
        const int Small = 165;
        ImmutableArray<DiagnosticAnalyzer> ours = [.. Exported(typeof(EmissionAnalyzer).Assembly)];
        foreach (var factor in new[] { 1, 4, 16 })
        {
            var compilation = Project(Small * factor);
            var plan = new PlanText(EmittingCode.Plan(EmittingCode.EmissionsIn(Small * 16)));
            var time = Median.Interleaved(Runs, () => Time(compilation, plan, ours), () => TimeSpan.Zero).First;
            yield return Line($"{factor}x: {Small * factor:N0} files, {EmittingCode.EmissionsIn(Small * factor)} emissions: {time.TotalMilliseconds:F1} ms, {time.TotalMilliseconds / factor:F2} ms a part");
        }
    }

    /// <summary>Our own time after an edit, for the edited file, which holds ten emissions.</summary>
    public static IEnumerable<string> Edit()
    {
        var compilation = Project(Files);
        var plan = new PlanText(EmittingCode.Plan(EmittingCode.EmissionsIn(Files)));
        ImmutableArray<DiagnosticAnalyzer> ours = [.. Exported(typeof(EmissionAnalyzer).Assembly)];
        var edit = 0;
        var times = Median.Interleaved(
            Runs,
            () =>
            {
                var old = compilation.SyntaxTrees[4];
                var edited = old.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(old.GetText().ToString() + $"// edit {edit++}\n", System.Text.Encoding.UTF8));
                compilation = compilation.ReplaceSyntaxTree(old, edited);
                var run = With(compilation, plan, ours);
                run.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(edited), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
                return Own(run, ours);
            },
            () => TimeSpan.Zero);
        yield return Line($"a file with ten emissions, edited among {Files:N0}: {times.First.TotalMilliseconds:F2} ms, {times.First.TotalMilliseconds / 10:F2} ms an emission");
    }

    /// <summary>What an analysis leaves behind besides the plan, while its compilation is alive.</summary>
    public static IEnumerable<string> Kept()
    {
        var compilation = Project(Files);
        var plan = new PlanText(EmittingCode.Plan(EmittingCode.EmissionsIn(Files)));
        ImmutableArray<DiagnosticAnalyzer> ours = [.. Exported(typeof(EmissionAnalyzer).Assembly)];
        Time(compilation, plan, [new EmptyAnalyzer()]);
        Time(compilation, plan, ours);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Time(compilation, plan, ours);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(compilation);
        GC.KeepAlive(plan);
        yield return Line($"a second analysis of the same 100,000 lines leaves {after - before:N0} bytes more than the first");
    }

    private static CSharpCompilation Project(int files)
    {
        var compilation = Projects.Compilation(EmittingCode.Files(files));
        return compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error
            ? throw new InvalidOperationException(error.ToString())
            : compilation;
    }

    private static TimeSpan Compile(CSharpCompilation compilation)
    {
        var fresh = compilation.Clone();
        var watch = Stopwatch.StartNew();
        fresh.Emit(Stream.Null);
        return watch.Elapsed;
    }

    private static TimeSpan Time(CSharpCompilation compilation, PlanText plan, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // A fresh compilation, so that the compiler's own caches favour nobody.
        var run = With(compilation.Clone(), plan, analyzers);
        GC.Collect();
        run.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return Own(run, analyzers);
    }

    private static CompilationWithAnalyzers With(CSharpCompilation compilation, PlanText plan, ImmutableArray<DiagnosticAnalyzer> analyzers) => new(
        compilation,
        analyzers,
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([plan], PlanOptions.Instance), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));

    private static TimeSpan Own(CompilationWithAnalyzers run, ImmutableArray<DiagnosticAnalyzer> analyzers) => analyzers.Aggregate(
        TimeSpan.Zero,
        (sum, analyzer) => sum + run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime);

    private static IEnumerable<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> ThirdParty()
    {
        foreach (var package in typeof(RuleTime).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (!package.Key.StartsWith("Analyzers.", StringComparison.Ordinal))
                continue;
            var analyzers = new List<DiagnosticAnalyzer>();
            foreach (var file in package.Value!.Split(';', StringSplitOptions.RemoveEmptyEntries))
                analyzers.AddRange(Exported(Assembly.LoadFrom(file)));
            if (analyzers.Count == 0)
                throw new InvalidOperationException($"No analyzer in {package.Value}.");
            yield return (package.Key["Analyzers.".Length..], [.. analyzers]);
        }
    }

    private static IEnumerable<DiagnosticAnalyzer> Exported(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } exported && exported.Languages.Contains(LanguageNames.CSharp))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
