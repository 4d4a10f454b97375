using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Findings;

/// <summary>One fault of a plan.</summary>
/// <param name="Rule">What it is.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Message">Names the thing, what is wrong with it, and the remedy.</param>
/// <param name="Related">Other places that belong to it, such as the other declarations of a duplicate.</param>
public sealed record PlanFinding(PlanRule Rule, PlanPlace Place, string Message, EquatableArray<RelatedPlace> Related = default);
