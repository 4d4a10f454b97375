using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;

namespace Instrumentation.Analyzers.Emissions.Planned;

/// <summary>Pairs what the plan misses with what the code gives under another spelling: one fault, so one finding.</summary>
internal static class Misspelling
{
    /// <summary>The missing property that <paramref name="entry"/> was probably meant to be; null when there is none.</summary>
    public static PlanProperty? Meant(PlannedEmission emission, BagEntry entry)
    {
        if (emission.Lists(entry.Name))
            return null;
        var missing = Missing(emission).ToList();
        if (missing.FirstOrDefault(property => property.Aliases.Any(alias => alias == entry.Name)) is { } known)
            return known;
        var nearest = new NearestName().Find(entry.Name, missing.Select(static property => property.WireName));
        return missing.FirstOrDefault(property => property.WireName == nearest);
    }

    /// <summary>Says under which other names the code gives some of the properties; empty when it does not.</summary>
    public static string Hint(PlannedEmission emission, IEnumerable<PlanProperty> properties)
    {
        var meant = emission.Emission.Bag.Entries
            .Where(entry => Meant(emission, entry) is { } property && properties.Any(wanted => wanted.WireName == property.WireName))
            .Select(static entry => entry.Name)
            .ToList();
        return meant.Count == 0 ? "" : $" (given as {Quoted.List(meant)}?)";
    }

    private static IEnumerable<PlanProperty> Missing(PlannedEmission emission) =>
        emission.Missing.Select(static member => member.Property)
            .Concat(emission.MissingAttribution.SelectMany(static carried => carried.AnyOf))
            .Concat(emission.LostKeys.Where(static loss => loss.Value is null).SelectMany(static loss => loss.AnyOf));
}
