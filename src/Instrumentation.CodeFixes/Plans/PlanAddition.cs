using Instrumentation.Plan.Editing;

namespace Instrumentation.CodeFixes.Plans;

/// <summary>Something to be added to a plan: an event, or a property of one.</summary>
/// <param name="Files">The files of the plan.</param>
/// <param name="EventName">The name of the event in the plan.</param>
/// <param name="Event">The event; null where the plan has it.</param>
/// <param name="Property">The property of an event that the plan has.</param>
internal sealed record PlanAddition(PlanFiles Files, string EventName, EventDraft? Event, PropertyDraft? Property)
{
    /// <summary>
    /// What many places in the code ask for, each once: one event may be sent, and one property given, at several. The
    /// first counts, as it would if they were fixed one after the other.
    /// </summary>
    public static IEnumerable<PlanAddition> Distinct(IEnumerable<PlanAddition> additions) => additions
        .GroupBy(static addition => (addition.Files.Key, addition.EventName, addition.Property?.Name))
        .Select(static same => same.First());
}
