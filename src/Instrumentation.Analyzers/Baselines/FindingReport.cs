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
        var looks = checks.Select(check => (check.Kinds, Look: In(written, check.Look))).ToList();
        if (recorded is null)
        {
            foreach (var (kinds, look) in looks)
                context.RegisterOperationAction(operation => look(operation, null), kinds);
            return;
        }

        recorded.HasSeenCode = true;
        if (looks.Count == 0)
            return;
        context.RegisterOperationBlockStartAction(block =>
        {
            var found = new List<PendingFinding>();
            foreach (var (kinds, look) in looks)
                block.RegisterOperationAction(operation => look(operation, found), kinds);
            block.RegisterOperationBlockEndAction(end => recorded.Report(found, MemberName.Of(end.OwningSymbol), end.ReportDiagnostic));
        });
    }

    // Of code that somebody wrote an analyzer is shown nothing else: so nothing is asked of each of its thousands of calls.
    private static Action<OperationAnalysisContext, List<PendingFinding>?> In(WrittenCode written, Action<OperationAnalysisContext, List<PendingFinding>?> look) => written == WrittenCode.Own
        ? look
        : (operation, found) =>
        {
            if (written.Holds(operation))
                look(operation, found);
        };
}
