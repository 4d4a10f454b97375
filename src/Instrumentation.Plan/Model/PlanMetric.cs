namespace Instrumentation.Plan.Model;

/// <summary>A ratio or count of events (<c>metrics:</c>).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Numerator">The name of the event that is counted.</param>
/// <param name="Denominator">The name of the event it is divided by, if it is.</param>
/// <param name="By">The names of the properties it is split by.</param>
/// <param name="Place">Where the plan defines it.</param>
public sealed record PlanMetric(string Name, string Numerator, string? Denominator, EquatableArray<string> By, PlanPlace Place);
