namespace Instrumentation.Plan.Model;

/// <summary>The instrumentation section of a specification (<c>features:</c>).</summary>
/// <param name="Name">Its name.</param>
/// <param name="EntryPoints">Documentation ids of methods, or routes such as <c>POST /sessions/refresh</c>.</param>
/// <param name="Emits">The names of the events that every successful way out fires.</param>
/// <param name="Description">What it does.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Place">Where the plan defines it.</param>
public sealed record PlanFeature(
    string Name, EquatableArray<PlanText> EntryPoints, EquatableArray<string> Emits, string? Description, string? Owner, PlanPlace Place);
