using System.Collections.Immutable;
using Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Roslyn.Testing;

/// <summary>One run of generators and analyzers over a project, as the compiler does it.</summary>
public sealed class ProductRun
{
    private ProductRun(IReadOnlyList<Diagnostic> findings, IReadOnlyList<Diagnostic> errors, IReadOnlyList<string> faults)
    {
        Findings = findings;
        Errors = errors;
        Faults = faults;
    }

    /// <summary>What the analyzers found, by file and place.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>The compiler's errors.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; }

    /// <summary>What generators and analyzers threw.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>The product's analyzers, all of them.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = Exported<DiagnosticAnalyzer>();

    /// <summary>The product's generators.</summary>
    public static ImmutableArray<IIncrementalGenerator> Generators { get; } = Exported<IIncrementalGenerator>();

    /// <summary>Runs everything.</summary>
    public static async Task<ProductRun> Start(
        IEnumerable<(string Path, string Text)> code,
        IEnumerable<(string Path, string Text)> plans,
        IEnumerable<MetadataReference> references,
        IReadOnlyDictionary<string, string> properties,
        LanguageVersion language,
        AdditionalText? recorded = null,
        string recordedKind = "findings",
        DiagnosticAnalyzer? only = null)
    {
        var parse = new CSharpParseOptions(language);
        var planTexts = plans.Select(AdditionalText (plan) => new InMemoryPlanFile(plan.Path, plan.Text)).ToImmutableArray();
        var options = new ProjectOptions(properties, planTexts, recorded, recordedKind);
        Compilation compilation = EmptyProject.With(references).AddSyntaxTrees(
            code.Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Path)));

        // As the preset that the package's targets add.
        if (options.GlobalOptions.TryGetValue("build_property.TrackingPlanReport", out var reports) && reports == "true")
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("TRK900", ReportDiagnostic.Info)]));

        var faults = new List<string>();
        compilation = Generate(compilation, parse, planTexts, properties, faults);
        var analysis = compilation.WithAnalyzers(
            only is null ? Analyzers : [only],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(recorded is null ? planTexts : planTexts.Add(recorded), options),
                onAnalyzerException: (exception, _, _) =>
                {
                    lock (faults)
                        faults.Add(exception.ToString());
                },
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false));
        var findings = await analysis.GetAnalyzerDiagnosticsAsync();
        return new ProductRun(
            [.. findings.OrderBy(f => f.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(f => f.Location.SourceSpan.Start).ThenBy(f => f.Id, StringComparer.Ordinal)],
            [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)],
            faults);
    }

    /// <summary>Adds what the generators make.</summary>
    public static Compilation Generate(
        Compilation compilation,
        CSharpParseOptions parse,
        ImmutableArray<AdditionalText> planTexts,
        IReadOnlyDictionary<string, string> properties,
        List<string> faults)
    {
        var driver = CSharpGeneratorDriver
            .Create(Generators.Select(GeneratorExtensions.AsSourceGenerator), planTexts, parse, new ProjectOptions(properties, planTexts))
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        faults.AddRange(driver.GetRunResult().Results
            .Where(result => result.Exception is not null)
            .Select(result => result.Exception!.ToString()));
        return generated;
    }

    private static ImmutableArray<T> Exported<T>() =>
        [.. typeof(EmissionAnalyzer).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type)).Select(type => (T)Activator.CreateInstance(type)!)];
}
