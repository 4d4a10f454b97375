using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK105: a property that the plan does not list for the event.</summary>
internal sealed class UnlistedProperty : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK105",
        "Unlisted property",
        "Property '{0}' is not in the plan of event '{1}'{2}",
        Categories.Emission,
        DiagnosticSeverity.Warning);

    public override void Check(EmissionCheck check)
    {
        if (check.Emission.IsTyped || check.Planned.Count == 0)
            return;
        foreach (var entry in check.Emission.Bag.Entries)
        {
            if (!IsReserved(check.Emission, entry.Name)
                && check.Planned.All(emission => !emission.Lists(entry.Name) && Misspelling.Meant(emission, entry) is null))
            {
                Report(check, entry, check.Planned[0].Event);
            }
        }
    }

    // `$set` and the like speak to the destination, not to the log.
    private static bool IsReserved(Emission emission, string name) =>
        name.StartsWith("$", StringComparison.Ordinal) || emission.Emitter.Definition.ReservedKeys.Any(key => key.Parameter == name);

    private void Report(EmissionCheck check, BagEntry entry, PlanEvent planned)
    {
        var listed = planned.Members.Select(static member => member.Property)
            .Concat(planned.Carries.SelectMany(static carried => carried.AnyOf))
            .Where(property => check.Emission.Bag[property.WireName] is null)
            .ToList();
        var nearest = new NearestName().Find(entry.Name, listed.Select(static property => property.WireName));
        var place = planned.Members.FirstOrDefault(member => member.Property.WireName == nearest)?.Place ?? planned.Place;
        check.Report(
            Descriptor,
            entry.Place,
            [place],
            entry.Name,
            planned.WireName,
            nearest is null ? ": add it there, or remove it here" : $". Did you mean '{nearest}'? Otherwise add it there, or remove it here.");
    }
}
