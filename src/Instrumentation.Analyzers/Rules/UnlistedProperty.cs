using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Planned;
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
        // What did not resolve in the plan has its own finding there.
        if (check.Emission.IsTyped || check.Planned.Count == 0 || check.Planned.Any(emission => check.Plan.MayListMore(emission.Event)))
            return;
        foreach (var entry in check.Emission.Bag.Entries)
        {
            // Of what may be given for another of several events alone, nobody knows (TRK108).
            var lacking = check.Planned.Where(emission => emission.Lacks(entry)).ToList();
            if (lacking.Count == check.Planned.Count || (entry.IsCertain && lacking.Exists(static emission => !emission.Name.IsPossible)))
                Report(check, entry, lacking.FirstOrDefault(static emission => !emission.Name.IsPossible) ?? lacking[0]);
        }
    }

    private void Report(EmissionCheck check, BagEntry entry, PlannedEmission emission)
    {
        var nearest = emission.NearestNotGiven(entry.Name);
        var place = emission.Event.Members.FirstOrDefault(member => member.Property.WireName == nearest)?.Place ?? emission.Event.Place;
        check.Report(
            Descriptor,
            entry.Place,
            [place],
            entry.Name,
            emission.Event.WireName,
            nearest is null ? ": add it there, or remove it here" : $". Did you mean '{nearest}'? Otherwise add it there, or remove it here.");
    }
}
