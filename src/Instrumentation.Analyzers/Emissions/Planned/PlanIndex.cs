using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;

namespace Instrumentation.Analyzers.Emissions.Planned;

/// <summary>The plan's events by the names that code sends.</summary>
internal sealed class PlanIndex
{
    private readonly Dictionary<string, PlanEvent> _events = [];

    public PlanIndex(TrackingPlan plan)
    {
        Plan = plan;
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

    /// <summary>The event whose name is nearest to <paramref name="wireName"/> and may still be sent; null when none is near.</summary>
    public PlanEvent? Nearest(string wireName) =>
        new NearestName().Find(wireName, Plan.Events.Where(static planned => planned.Status != EventStatus.Removed).Select(static planned => planned.WireName))
            is { } name ? Find(name) : null;
}
