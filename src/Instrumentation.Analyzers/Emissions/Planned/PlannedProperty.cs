using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Planned;

/// <summary>A property that an emission gives, as the plan has it for one of the events.</summary>
/// <param name="Emission">The emission under the name of that event.</param>
/// <param name="Property">What the event says of it.</param>
/// <param name="Place">Where the plan names it for the event.</param>
internal sealed record PlannedProperty(PlannedEmission Emission, PlanProperty Property, PlanPlace Place);
