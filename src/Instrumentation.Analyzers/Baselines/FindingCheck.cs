using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Baselines;

/// <summary>What looks at operations of some kinds.</summary>
/// <param name="Kinds">The kinds.</param>
/// <param name="Look">Called for each, with a list for its findings; without one it reports them itself.</param>
internal sealed record FindingCheck(ImmutableArray<OperationKind> Kinds, Action<OperationAnalysisContext, List<PendingFinding>?> Look)
{
    /// <summary>What looks at operations of one kind.</summary>
    public FindingCheck(OperationKind kind, Action<OperationAnalysisContext, List<PendingFinding>?> look)
        : this(ImmutableArray.Create(kind), look)
    {
    }
}
