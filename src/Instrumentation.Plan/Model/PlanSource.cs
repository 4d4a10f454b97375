namespace Instrumentation.Plan.Model;

/// <summary>A deployable that sends events (<c>sources:</c>).</summary>
public sealed record PlanSource(string Name, SourceKind Kind, string? Description, string? Owner, PlanPlace Place);
