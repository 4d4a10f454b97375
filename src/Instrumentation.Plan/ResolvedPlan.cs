using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;

namespace Instrumentation.Plan;

/// <summary>What reading and resolving some plan files came to.</summary>
/// <param name="Plan">
/// The plan, as far as it could be made out; null when not even its id is known or there is no file at all. After a
/// broken event it holds all the others.
/// </param>
/// <param name="Findings">Every fault, by file and place, before suppression.</param>
/// <param name="Suppressions">The files' <c># trk:disable</c> comments.</param>
public sealed record ResolvedPlan(
    TrackingPlan? Plan, EquatableArray<PlanFinding> Findings, EquatableArray<PlanSuppression> Suppressions);
