namespace Instrumentation.Plan;

/// <summary>One plan file, read.</summary>
public sealed class PlanDocument;
