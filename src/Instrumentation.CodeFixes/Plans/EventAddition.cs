using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Editing;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;

namespace Instrumentation.CodeFixes.Plans;

/// <summary>An event that the plan does not have. It goes where the one of the nearest name stands, else where most are.</summary>
/// <param name="Files">The files of the plan.</param>
/// <param name="Event">The event.</param>
internal sealed record EventAddition(PlanFiles Files, EventDraft Event) : PlanAddition(Files)
{
    /// <inheritdoc/>
    protected override string Subject => Event.Name;

    /// <inheritdoc/>
    public override int Suits(string path, TrackingPlan plan)
    {
        var nearest = new NearestName().Find(Event.Name, plan.Events.Select(static planned => planned.WireName));
        return plan.Events.Any(planned => planned.WireName == nearest && planned.Place.Path == path)
            ? int.MaxValue
            : plan.Events.Count(planned => planned.Place.Path == path);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<PlanEdit>? Edits(PlanFileText file, TrackingPlan plan) => PlanEditor.AddEvent(file.Path, file.Text.ToString(), Event);
}
