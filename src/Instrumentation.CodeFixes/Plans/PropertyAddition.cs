using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Editing;
using Instrumentation.Plan.Model;

namespace Instrumentation.CodeFixes.Plans;

/// <summary>A property of an event that the plan has. It goes to its event.</summary>
/// <param name="Files">The files of the plan.</param>
/// <param name="EventName">The name of the event in the plan.</param>
/// <param name="Property">The property.</param>
internal sealed record PropertyAddition(PlanFiles Files, string EventName, PropertyDraft Property) : PlanAddition(Files)
{
    /// <inheritdoc/>
    protected override string Subject => EventName + "\n" + Property.Name;

    /// <inheritdoc/>
    public override int Suits(string path, TrackingPlan plan) => plan.Events.Count(planned => planned.Name == EventName && planned.Place.Path == path);

    /// <inheritdoc/>
    public override IReadOnlyList<PlanEdit>? Edits(PlanFileText file, TrackingPlan plan) =>
        PlanEditor.AddProperty(file.Path, file.Text.ToString(), EventName, Property);
}
