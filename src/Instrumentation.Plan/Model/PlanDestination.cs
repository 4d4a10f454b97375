namespace Instrumentation.Plan.Model;

/// <summary>Where events are sent, so that its limits can be checked (<c>destinations:</c>).</summary>
public sealed record PlanDestination(string Name, string? Tier, PlanPlace Place);
