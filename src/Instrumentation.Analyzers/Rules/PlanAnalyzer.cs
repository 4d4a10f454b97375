using System.Collections.Immutable;
using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Options;
using Instrumentation.Analyzers.Rules.Project;
using Instrumentation.Plan;
using Instrumentation.Plan.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Rules;

/// <summary>
/// Says what is wrong in plan files, file by file, so that editors show it as one types; and at the end of the
/// compilation what is wrong without standing in any file.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlanAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors =
        PlanRules.All.ToImmutableDictionary(static rule => rule.Id, TrackingRule.Create);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(Descriptors.Values.OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        // A plan is about to be made, and nothing is judged by a plan that is not there yet.
        if (BuildOptions.InfersPlan(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
            return;

        var (compilation, options, cancellation) = (context.Compilation, context.Options, context.CancellationToken);

        // Worked out by whichever action comes first; a cancelled attempt is not remembered.
        var findings = new Lazy<IReadOnlyList<PlanFinding>>(
            () => PlanFindings.Of(new ProjectView(compilation, options, cancellation)), LazyThreadSafetyMode.PublicationOnly);

        var recorded = RecordedFindings.Of(compilation, options, cancellation);
        context.RegisterAdditionalFileAction(file =>
        {
            if (PlanInput.IsPlanFile(file.AdditionalFile, options.AnalyzerConfigOptionsProvider))
                Report(findings.Value, file.AdditionalFile.Path, recorded, file.ReportDiagnostic);
        });
        context.RegisterCompilationEndAction(end =>
        {
            Report(findings.Value, "", recorded: null, end.ReportDiagnostic);
            if (recorded is not null)
                ReportIdle(findings.Value, recorded, end.ReportDiagnostic);
        });
    }

    private static void Report(IReadOnlyList<PlanFinding> findings, string path, RecordedFindings? recorded, Action<Diagnostic> report)
    {
        var pending = findings.Where(finding => finding.Place.Path == path).Select(Pending);
        if (recorded is not null)
            recorded.Report(pending, member: "", report);
        else
            foreach (var finding in pending)
                report(finding.ToDiagnostic());
    }

    // Files may not have been shown yet, so their findings are matched here again.
    private static void ReportIdle(IReadOnlyList<PlanFinding> findings, RecordedFindings recorded, Action<Diagnostic> report)
    {
        foreach (var path in findings.Select(static finding => finding.Place.Path).Where(static path => path.Length > 0).Distinct())
            Report(findings, path, recorded, static _ => { });
        foreach (var (text, place) in recorded.Idle())
            report(Diagnostic.Create(Descriptors[PlanRules.IdleEntry.Id], place, $"'{text}' records nothing that is still there: remove the line"));
    }

    private static PendingFinding Pending(PlanFinding finding) => new(
        Descriptors[finding.Rule.Id],
        PlanLocation.Of(finding.Place) ?? Location.None,
        [.. finding.Related.Select(static related => PlanLocation.Of(related.Place)).OfType<Location>()],
        [finding.Message]);
}
