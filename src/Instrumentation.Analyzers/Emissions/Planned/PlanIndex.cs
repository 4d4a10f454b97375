using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Plan;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;

namespace Instrumentation.Analyzers.Emissions.Planned;

/// <summary>The plan's events by the names that code sends.</summary>
internal sealed class PlanIndex
{
    private readonly Dictionary<string, PlanEvent> _events = [];

    private readonly ResolvedPlan? _resolved;

    /// <summary>Indexes <paramref name="plan"/>, which <paramref name="resolved"/> came to; without that, it counts as one without faults.</summary>
    public PlanIndex(TrackingPlan plan, ResolvedPlan? resolved = null)
    {
        _resolved = resolved;
        Plan = plan;
        MaySupplyMore = resolved?.MaySupplyMore == true || plan.Emitters.Any(static emitter => emitter.Builtin is { } name && !WellKnownEmitters.Builtins.Contains(name));
        foreach (var planned in plan.Events)
        {
            if (!_events.ContainsKey(planned.WireName))
                _events.Add(planned.WireName, planned);
        }
    }

    /// <summary>The plan.</summary>
    public TrackingPlan Plan { get; }

    /// <summary>The event that is sent under <paramref name="wireName"/>; null when the plan has none.</summary>
    public PlanEvent? Find(string wireName) => _events.TryGetValue(wireName, out var planned) ? planned : null;

    /// <summary>The event that takes the place of <paramref name="planned"/>; null when the plan names none.</summary>
    public PlanEvent? SuccessorOf(PlanEvent planned) =>
        planned.ReplacedBy is { } name ? Plan.Events.FirstOrDefault(other => other.Name == name) : null;

    /// <summary>Whether the plan certainly has no such event, even once its faults are repaired.</summary>
    public bool Lacks(string wireName) => Find(wireName) is null && _resolved?.CertainlyLacks(wireName) != false;

    /// <summary>Whether the event may list more properties, once the plan's faults are repaired.</summary>
    public bool MayListMore(PlanEvent planned) => _resolved?.MayListMore(planned) == true;

    /// <summary>Whether emitters may supply more than they say, once the plan's faults are repaired.</summary>
    public bool MaySupplyMore { get; }

    /// <summary>The event whose name is nearest to <paramref name="wireName"/> and may still be sent; null when none is near.</summary>
    public PlanEvent? Nearest(string wireName) =>
        new NearestName().Find(wireName, Plan.Events.Where(static planned => planned.Status != EventStatus.Removed).Select(static planned => planned.WireName))
            is { } name ? Find(name) : null;
}
