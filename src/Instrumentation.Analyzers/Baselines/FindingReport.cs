using Instrumentation.Analyzers.Emissions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Baselines;

/// <summary>Registers what looks at calls: straight, or member by member where findings have to pass a baseline first.</summary>
internal static class FindingReport
{
    /// <summary>Has <paramref name="check"/> called for each invocation, with a list for its findings; without one it reports them itself.</summary>
    public static void Register(
        CompilationStartAnalysisContext context, RecordedFindings? recorded, Action<OperationAnalysisContext, List<PendingFinding>?> check)
    {
        if (recorded is null)
        {
            context.RegisterOperationAction(operation => check(operation, null), OperationKind.Invocation);
            return;
        }

        context.RegisterOperationBlockStartAction(block =>
        {
            var found = new List<PendingFinding>();
            block.RegisterOperationAction(operation => check(operation, found), OperationKind.Invocation);
            block.RegisterOperationBlockEndAction(end => recorded.Report(found, MemberName.Of(end.OwningSymbol), end.ReportDiagnostic));
        });
    }
}
