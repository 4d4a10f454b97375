namespace Instrumentation.Plan.Model;

/// <summary>A call that must be crossed with the context (<c>boundaries:</c>).</summary>
/// <param name="Method">The documentation id of the method.</param>
/// <param name="Context">The name of the parameter that takes the context, if one does.</param>
/// <param name="Place">Where the plan says so.</param>
public sealed record PlanBoundary(string Method, string? Context, PlanPlace Place);
