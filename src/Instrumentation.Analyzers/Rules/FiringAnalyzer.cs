using System.Collections.Immutable;
using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Analyzers.Flow.Firing;
using Instrumentation.Analyzers.Flow.Firing.Owed;
using Instrumentation.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Rules;

/// <summary>
/// Follows the events that features and contracts ask for through the code. Does nothing in a compilation without a plan,
/// and nothing where no feature of the plan starts in it nor the code promises events.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FiringAnalyzer : CodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(EventNotFired.Descriptor, EventFiredTwice.Descriptor, FiringUnverified.Descriptor, ReasonMissing.Descriptor);

    /// <inheritdoc/>
    internal override void Start(CompilationStartAnalysisContext context, WrittenCode written)
    {
        var global = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var files = PlanInput.PlanFilesOf(context.Options);
        if (files.IsEmpty || !BuildOptions.JudgesCode(global) || PlanInput.Get(files, context.CancellationToken) is not { Plan: { Events.IsEmpty: false } plan } resolved)
            return;
        var recorded = RecordedFindings.Of(context.Compilation, context.Options, context.CancellationToken);
        var names = new WrittenNames(context.Compilation, context.CancellationToken);
        RegisterReasons(context, written, names, recorded);
        var contracts = new Contracts(context.Compilation, context.CancellationToken);
        IEntryPoints[] entryPoints = [new DocumentedEntryPoints(plan), new RoutedEntryPoints(plan, context.Compilation, context.CancellationToken)];
        if (!contracts.AreUsed && !Array.Exists(entryPoints, found => found.AreIn(names)))
            return;
        var code = Codebase.Of(context.Compilation, plan);
        var scope = new FiringScope(context.Compilation, code, () => new PlanIndex(plan, resolved), contracts, FailureOptions.Of(global), context.CancellationToken);
        var check = new FiringCheck(scope, entryPoints, plan);
        context.RegisterOperationBlockAction(block => Check(block, written, check, recorded));
    }

    // The texts say sooner than the code whether anybody says that no event is due.
    private static void RegisterReasons(CompilationStartAnalysisContext context, WrittenCode written, WrittenNames names, RecordedFindings? recorded)
    {
        if (written == WrittenCode.Own && names.Has("NotInstrumented"))
        {
            context.RegisterSymbolAction(
                symbol => Report(ReasonMissing.On(symbol.Symbol, symbol.CancellationToken).ToList(), symbol.Symbol, recorded, symbol.ReportDiagnostic),
                SymbolKind.Method,
                SymbolKind.NamedType);
        }

        if (names.Has("NoEvent"))
        {
            context.RegisterOperationBlockAction(block =>
            {
                if (written.Holds(block))
                    Report(block.OperationBlocks.SelectMany(ReasonMissing.InBody).ToList(), block.OwningSymbol, recorded, block.ReportDiagnostic);
            });
        }
    }

    private static void Check(OperationBlockAnalysisContext context, WrittenCode written, FiringCheck check, RecordedFindings? recorded)
    {
        if (context.OwningSymbol is not IMethodSymbol method || !written.Holds(context))
            return;
        var findings = check.Findings(method);
        foreach (var block in context.OperationBlocks)
        {
            if (check.FindingsOfHandlers(method, block.Syntax) is { Count: > 0 } others)
                findings = [.. findings, .. others];
        }

        Report(findings, method, recorded, context.ReportDiagnostic);
    }

    private static void Report(IReadOnlyList<PendingFinding> found, ISymbol member, RecordedFindings? recorded, Action<Diagnostic> report)
    {
        if (found.Count == 0)
            return;
        if (recorded is not null)
        {
            recorded.Report(found, MemberName.Of(member), report);
            return;
        }

        foreach (var finding in found)
            report(finding.ToDiagnostic());
    }
}
