using System.Collections.Immutable;
using Instrumentation.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Rules;

/// <summary>
/// What the other analyzers ask of code, asked of what generators took over from files that somebody wrote, such as Razor components. An
/// analyzer of its own, since one that is shown generated code is shown all of it: only a project that has such files pays for that.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TakenOverCodeAnalyzer : DiagnosticAnalyzer
{
    private static readonly Action<CompilationStartAnalysisContext, WrittenCode>[] Starts =
    [
        EmissionAnalyzer.Start,
        RedirectAnalyzer.Start,
        CarrierAnalyzer.Start,
        KeyTypeAnalyzer.Start,
        BoundaryAnalyzer.Start,
        FiringAnalyzer.Start,
        TestedEventAnalyzer.Start,
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(
        new DiagnosticAnalyzer[]
        {
            new EmissionAnalyzer(), new RedirectAnalyzer(), new CarrierAnalyzer(), new KeyTypeAnalyzer(), new BoundaryAnalyzer(), new FiringAnalyzer(), new TestedEventAnalyzer(),
        }.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Distinct());

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!WrittenCode.IsTakenOverIn(start.Compilation, start.CancellationToken))
                return;
            foreach (var register in Starts)
                register(start, WrittenCode.TakenOver);
        });
    }
}
