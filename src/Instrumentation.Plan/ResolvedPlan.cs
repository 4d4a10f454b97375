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
    TrackingPlan? Plan, EquatableArray<PlanFinding> Findings, EquatableArray<PlanSuppression> Suppressions)
{
    /// <summary>Names that the files give to events and that, because of a fault, no event of the plan has.</summary>
    public EquatableArray<string> LostEvents { get; init; }

    /// <summary>Whether events of any name may stand in what could not be read.</summary>
    public bool MayHoldMoreEvents { get; init; }

    /// <summary>Events, by their names in the plan, that may have more properties once faults of theirs are repaired.</summary>
    public EquatableArray<string> UnfinishedEvents { get; init; }

    /// <summary>Whether any event may have more properties, since what they share has faults.</summary>
    public bool SharesFaults { get; init; }

    /// <summary>Whether emitters may supply more than they say, since what the plan says of them has faults.</summary>
    public bool MaySupplyMore { get; init; }

    /// <summary>Whether the event may have properties that <see cref="Plan"/> does not list.</summary>
    public bool MayListMore(PlanEvent planned)
    {
        if (SharesFaults)
            return true;
        foreach (var name in UnfinishedEvents)
        {
            if (name == planned.Name)
                return true;
        }

        return false;
    }

    /// <summary>Whether it is certain that the plan, once its faults are repaired, has no event that is sent as <paramref name="wireName"/>.</summary>
    public bool CertainlyLacks(string wireName)
    {
        if (MayHoldMoreEvents)
            return false;
        foreach (var planned in Plan?.Events ?? default)
        {
            if (planned.WireName == wireName)
                return false;
        }

        foreach (var lost in LostEvents)
        {
            if (lost == wireName)
                return false;
        }

        return true;
    }
}
