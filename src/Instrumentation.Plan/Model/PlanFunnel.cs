namespace Instrumentation.Plan.Model;

/// <summary>Steps that one entity takes in order (<c>funnels:</c>).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Join">The name of the key that joins the steps.</param>
/// <param name="Steps">The names of the events.</param>
/// <param name="Within">The longest time from first to last, as written (<c>30d</c>).</param>
/// <param name="Place">Where the plan defines it.</param>
public sealed record PlanFunnel(string Name, string Join, EquatableArray<string> Steps, string? Within, PlanPlace Place);
