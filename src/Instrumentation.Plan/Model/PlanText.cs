namespace Instrumentation.Plan.Model;

/// <summary>A text of the plan and its place.</summary>
public sealed record PlanText(string Text, PlanPlace Place);
