namespace Instrumentation.Plan.Model;

/// <summary>An entry point that needs no event (<c>exempt:</c>).</summary>
public sealed record PlanExemption(PlanText EntryPoint, string Reason, string? Owner, string? Expires, PlanPlace Place);
