using Instrumentation.Plan.Validation;

namespace Instrumentation.Plan;

/// <summary>Makes one plan of the files that were read.</summary>
public static class PlanResolver
{
    /// <summary>
    /// Merges the files, follows every reference, and turns names into C# identifiers. What is wrong is a finding, and
    /// the plan holds what is right: equal documents in equal order always give an equal result.
    /// </summary>
    /// <param name="documents">The files, ordinally ordered by path.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static ResolvedPlan Resolve(IReadOnlyList<PlanDocument> documents, CancellationToken cancellation = default) =>
        new Resolution(documents, cancellation).Resolve();
}
