using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>
/// What a plan with faults says of events and no event of the resolved plan has: whoever sends those names sends nothing
/// that is certainly absent from the plan, and its own finding says what is wrong.
/// </summary>
internal sealed class LostEvents(SectionIndex sections, EquatableArray<PlanEvent> resolved)
{
    private readonly HashSet<string> _lost = new(StringComparer.Ordinal);
    private bool _mayBeMore;

    /// <summary>
    /// Adds to <paramref name="plan"/> the names that came to nothing, and whether there may be more of them in text that
    /// nobody could read.
    /// </summary>
    public ResolvedPlan NoteIn(ResolvedPlan plan)
    {
        _mayBeMore = sections.MisspellsEvents;
        foreach (var finding in plan.Findings)
            _mayBeMore |= ReferenceEquals(finding.Rule, PlanRules.NotReadable) || ReferenceEquals(finding.Rule, PlanRules.LimitExceeded);
        foreach (var piece in sections[PlanField.Events])
        {
            _mayBeMore |= piece.Value.Kind != NodeKind.Mapping && !piece.Value.IsNull;
            foreach (var (key, value) in piece.Value.Entries())
                Note(key, IdentifierReader.Peek(value, EventField.Table.Names[EventField.Wire]));
        }

        _lost.Remove("");
        foreach (var planned in resolved)
        {
            _lost.Remove(planned.Name);
            _lost.Remove(planned.WireName);
        }

        var names = new string[_lost.Count];
        _lost.CopyTo(names);
        return plan with { LostEvents = new(names), MayHoldMoreEvents = _mayBeMore };
    }

    private void Note(PlanNode name, PlanNode wire)
    {
        _mayBeMore |= wire.IsGiven && wire.Kind != NodeKind.Text;
        _lost.Add(name.Text);
        _lost.Add(wire.Text);
    }
}
