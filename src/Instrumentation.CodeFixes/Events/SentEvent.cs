using Instrumentation.CodeFixes.Emissions;
using Instrumentation.CodeFixes.Properties;
using Instrumentation.Plan.Editing;
using Instrumentation.Plan.Model;

namespace Instrumentation.CodeFixes.Events;

/// <summary>Drafts the plan's entry of an event from what the code sends.</summary>
internal static class SentEvent
{
    /// <summary>The event <paramref name="name"/> as <paramref name="site"/> sends it.</summary>
    public static EventDraft Draft(FoundEmission site, string name)
    {
        var plan = site.Project.Index.Plan;
        var kind = site.Emission.Emitter.Definition.Kind;
        return new EventDraft(name)
        {
            Kind = kind == EventKind.Track ? null : kind.ToString().ToLowerInvariant(),
            NeedsOwner = plan.Owner is null,
            Sources = [.. site.Project.Sources.Where(source => plan.Sources.Any(known => known.Name == source))],
            Properties = [.. Properties(site, plan)],
        };
    }

    // All of them optional: what one call gives, another may not, and the plan must not make errors of calls that nobody looked at.
    private static IEnumerable<PropertyDraft> Properties(FoundEmission site, TrackingPlan plan)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in site.Emission.Bag.Entries)
        {
            var isCommon = plan.Common.Any(carried => carried.AnyOf.Any(property => property.WireName == entry.Name));
            if (!isCommon && !site.Emission.IsReserved(entry.Name) && seen.Add(entry.Name))
                yield return SentProperty.Draft(plan, entry);
        }
    }
}
