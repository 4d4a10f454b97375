using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Flow.Firing.Owed;

/// <summary>An event that a function owes on each successful way out.</summary>
/// <param name="Name">The event, by its name on the wire.</param>
/// <param name="Feature">The feature that asks for it; null when the code promises it.</param>
internal sealed record OwedEvent(string Name, PlanFeature? Feature);
