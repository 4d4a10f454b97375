using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;

namespace Instrumentation.Analyzers.Emissions.Planned;

/// <summary>Which event of the plan an emission means.</summary>
internal static class MeantEvent
{
    /// <summary>The event that <paramref name="emission"/> means by <paramref name="name"/>; null when the plan has none, or nobody can tell.</summary>
    public static PlanEvent? Of(Emission emission, EventName name, PlanIndex plan)
    {
        var definition = emission.Emitter.Definition;
        if (definition.Kind is EventKind.Identify or EventKind.Group && GivesNothing(emission.Bag))
            return null;
        if (definition.Kind != EventKind.Track)
            return OfKind(definition.Kind, definition.FixedName, name, plan);
        if (name.Text is not { } text)
            return null;
        return plan.Find(text)
            ?? (IgluSchema.NameIn(text) is { } schema ? plan.Find(schema) : null)
            ?? (name.Identifier is { } identifier ? OfIdentifier(identifier, plan) : null);
    }

    /// <summary>Whether what the emission sends is an event by its name, so that the plan must have it.</summary>
    public static bool IsNamed(Emission emission) => emission.Emitter.Definition is { Kind: EventKind.Track, NamesOthers: false };

    /// <summary>
    /// Whether the name decides which event it is. Titles of pages and screens are data, unless the plan tells several
    /// pages apart; a person has no name.
    /// </summary>
    public static bool NameDecides(Emission emission, PlanIndex plan)
    {
        var definition = emission.Emitter.Definition;
        return definition.Kind == EventKind.Track
            ? IsNamed(emission)
            : definition.Event is not null && Candidates(definition.Kind, plan).Skip(1).Any();
    }

    // Without traits a call tells the SDK who it is, and nobody anything about the person.
    private static bool GivesNothing(PropertyBag bag) => bag is { State: BagState.Known, Entries.Count: 0, DictionaryOf: null };

    // A page's title may happen to be the name of something else: only an event of the kind counts, or the SDK's own name.
    private static PlanEvent? OfKind(EventKind kind, string? fixedName, EventName name, PlanIndex plan)
    {
        if (fixedName is not null && plan.Find(fixedName) is { } known)
            return known;
        var candidates = Candidates(kind, plan).Take(2).ToList();
        if (name.Text is { } text && plan.Find(text) is { } named && named.Kind == kind)
            return named;
        return candidates.Count == 1 ? candidates[0] : null;
    }

    private static PlanEvent? OfIdentifier(string identifier, PlanIndex plan) =>
        plan.Plan.Events.FirstOrDefault(planned => LooseName.AreEqual(planned.WireName, identifier))
        ?? plan.Plan.Events.FirstOrDefault(planned => planned.TypeName == identifier);

    private static IEnumerable<PlanEvent> Candidates(EventKind kind, PlanIndex plan) =>
        plan.Plan.Events.Where(planned => planned.Kind == kind && planned.Status != EventStatus.Removed);
}
