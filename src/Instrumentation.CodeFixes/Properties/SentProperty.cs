using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Editing;
using Instrumentation.Plan.Model;

namespace Instrumentation.CodeFixes.Properties;

/// <summary>Drafts the plan's entry of a property from what the code sends.</summary>
internal static class SentProperty
{
    /// <summary>The property as <paramref name="entry"/> gives it: that of the dictionary, else one of the event alone with the value's type.</summary>
    public static PropertyDraft Draft(TrackingPlan plan, BagEntry entry)
    {
        var known = plan.Properties.Where(property => property.WireName == entry.Name).ToList();
        return known.Count == 1
            ? new PropertyDraft(known[0].Name)
            : new PropertyDraft(entry.Name, PlannedType.Of(GivenType.Of(entry.Value)));
    }
}
