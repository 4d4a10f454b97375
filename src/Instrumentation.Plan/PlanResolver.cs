namespace Instrumentation.Plan;

/// <summary>Merges documents into a plan.</summary>
public static class PlanResolver
{
    /// <summary>Resolves the documents, which come in the ordinal order of their paths.</summary>
    public static ResolvedPlan Resolve(IReadOnlyList<PlanDocument> documents, CancellationToken cancellation = default) =>
        new(null, default, default);
}
