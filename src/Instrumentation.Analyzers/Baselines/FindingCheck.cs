using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Baselines;

/// <summary>What looks at operations of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Look">Called for each, with a list for its findings; without one it reports them itself.</param>
internal sealed record FindingCheck(OperationKind Kind, Action<OperationAnalysisContext, List<PendingFinding>?> Look);
