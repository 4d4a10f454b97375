using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Findings;

/// <summary>A second place of a finding.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">What stands there, in a clause.</param>
public sealed record RelatedPlace(PlanPlace Place, string Message);
