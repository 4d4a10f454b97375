using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Baselines;

/// <summary>Registers what looks at operations: straight, or member by member where findings have to pass a baseline first.</summary>
internal static class FindingReport
{
    /// <summary>Has each of <paramref name="checks"/> called for each operation of its kinds in <paramref name="written"/>.</summary>
    public static void Register(CompilationStartAnalysisContext context, WrittenCode written, RecordedFindings? recorded, IReadOnlyList<FindingCheck> checks)
    {
        if (recorded is null)
        {
            foreach (var check in checks)
                context.RegisterOperationAction(operation => Look(check, written, operation, null), check.Kinds);
            return;
        }

        recorded.HasSeenCode = true;
        if (checks.Count == 0)
            return;
        context.RegisterOperationBlockStartAction(block =>
        {
            var found = new List<PendingFinding>();
            foreach (var check in checks)
                block.RegisterOperationAction(operation => Look(check, written, operation, found), check.Kinds);
            block.RegisterOperationBlockEndAction(end => recorded.Report(found, MemberName.Of(end.OwningSymbol), end.ReportDiagnostic));
        });
    }

    private static void Look(FindingCheck check, WrittenCode written, OperationAnalysisContext operation, List<PendingFinding>? found)
    {
        if (written.Holds(operation))
            check.Look(operation, found);
    }
}
