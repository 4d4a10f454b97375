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
    private static readonly CodeAnalyzer[] Others =
    [
        new EmissionAnalyzer(), new RedirectAnalyzer(), new CarrierAnalyzer(), new KeyTypeAnalyzer(), new ContextKeyAnalyzer(), new BoundaryAnalyzer(), new FiringAnalyzer(),
        new TestedEventAnalyzer(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(Others.SelectMany(static other => other.SupportedDiagnostics).Distinct());

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!WrittenCode.IsTakenOverIn(start.Compilation, start.CancellationToken))
                return;
            foreach (var other in Others)
                other.Start(start, WrittenCode.TakenOver);
        });
    }
}
