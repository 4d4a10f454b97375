using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK104: the event needs a property that is not given. Of join keys, TRK201 says so.</summary>
internal sealed class RequiredPropertyMissing : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK104",
        "Required property missing",
        "Event '{0}' {1}",
        Categories.Emission,
        DiagnosticSeverity.Error);

    public override void Check(EmissionCheck check)
    {
        foreach (var emission in check.Planned)
        {
            if (WrongDictionary.IsCertain(emission, check.Plan, out var sent, out var needed))
            {
                Report(check, emission, $"requires {Quoted.List([needed])}, but is sent with the dictionary of '{sent}': send the event that happened", [emission.Event.Place]);
                continue;
            }

            if (!check.LacksForCertain(emission))
                continue;
            if (emission.Missing.Count > 0)
            {
                var names = emission.Missing.Select(static member => member.Property);
                Report(check, emission, $"requires {Listed(emission, names)}: add what is missing", emission.Missing.Select(static member => member.Place));
            }

            if (emission.MissingAttribution.Count > 0)
            {
                var names = emission.MissingAttribution.SelectMany(static carried => carried.AnyOf);
                Report(check, emission, $"must carry {Listed(emission, names)}: pass them on, even when they are empty", emission.MissingAttribution.Select(static carried => carried.Place));
            }

            CheckAlternatives(check, emission);
            CheckDependencies(check, emission);
        }
    }

    private void CheckAlternatives(EmissionCheck check, PlannedEmission emission)
    {
        foreach (var set in emission.Event.OneOf)
        {
            if (set.All(name => GivenAs.Of(emission, name) == Presence.Missing))
                Report(check, emission, $"requires one of {Quoted.List(set)}: add at least one", [emission.Event.Place]);
        }
    }

    private void CheckDependencies(EmissionCheck check, PlannedEmission emission)
    {
        foreach (var dependency in emission.Event.Requires)
        {
            if (GivenAs.Of(emission, dependency.WireName) != Presence.Given)
                continue;
            var missing = dependency.Others.Where(name =>
                GivenAs.Of(emission, name) == Presence.Missing && !emission.Missing.Any(member => member.Property.WireName == name)).ToList();
            if (missing.Count > 0)
                Report(check, emission, $"requires {Quoted.List(missing)} wherever '{dependency.WireName}' is given: add what is missing", [emission.Event.Place]);
        }
    }

    private static string Listed(PlannedEmission emission, IEnumerable<PlanProperty> properties) =>
        Quoted.List(properties.Select(static property => property.WireName))
        + Misspelling.Hint(emission, properties);

    private void Report(EmissionCheck check, PlannedEmission emission, string what, IEnumerable<PlanPlace> places) =>
        check.Report(Descriptor, emission.Name.Place, places, emission.Event.WireName, what);
}
