using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK108: the property bag cannot be read, or not in full.</summary>
internal sealed class UnverifiedProperties : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK108",
        "Properties cannot be verified",
        "The properties of event '{0}' cannot be verified, because {1}: write them where the call is, or send the generated type",
        Categories.Emission,
        DiagnosticSeverity.Warning);

    public override void Check(EmissionCheck check)
    {
        var bag = check.Emission.Bag;
        if (check.Emission.IsTyped || bag.State == BagState.Broken || (bag.IsForwarded && check.IsCheckedAtCalls))
            return;
        foreach (var emission in check.Planned)
        {
            if (emission.IsOwnDictionary || WrongDictionary.IsCertain(emission, check.Plan, out _, out _) || Reason(emission, check) is not { } reason)
                continue;
            check.Report(Descriptor, bag.Place ?? emission.Name.Place, [emission.Event.Place], emission.Event.WireName, reason);

            // The bag is one, whatever the names are.
            return;
        }
    }

    private static string? Reason(PlannedEmission emission, EmissionCheck check)
    {
        var bag = emission.Emission.Bag;
        if (bag.DictionaryOf is { } sent)
            return $"they are the dictionary of '{sent}'";
        if (bag.State != BagState.Known)
            return bag.Unread ?? "they are built elsewhere";

        if (bag.Entries.FirstOrDefault(entry => emission.WrittenAs(entry) is not null) is { } renamed)
            return $"the serializer decides whether '{renamed.Name}' is written as '{emission.WrittenAs(renamed)}'";

        if (Lacking(emission) is { } lacking && !check.LacksForCertain(emission))
        {
            return emission.Emission.MayNotBeSent
                ? $"a condition decides whether it is sent without {lacking}"
                : $"it is one of a table's names, and lacks {lacking}, which others do not need";
        }

        if (!check.Planned.Any(other => check.Plan.MayListMore(other.Event))
            && bag.Entries.FirstOrDefault(entry => emission.Lacks(entry) && !(entry.IsCertain && !emission.Name.IsPossible) && !check.Planned.All(other => other.Lacks(entry))) is { } others)
        {
            return $"'{others.Name}' is a property of other events that may be sent here, and not of this one";
        }

        // What is certainly missing has its own finding, and one is enough.
        if (emission.Missing.Count > 0 || emission.LostKeys.Count > 0 || emission.Unverified.FirstOrDefault() is not { } unverified)
            return null;
        return emission.Emission.MayBringKeys
            ? "a join key may be in the options"
            : $"a condition decides whether {Named(unverified)} is given";
    }

    private static string? Lacking(PlannedEmission emission)
    {
        var lacking = emission.Missing.Select(static member => Named([member.Property]))
            .Concat(emission.LostKeys.Select(static loss => Named(loss.AnyOf)))
            .Concat(emission.MissingAttribution.Select(static carried => Named(carried.AnyOf)));
        return lacking.FirstOrDefault();
    }

    private static string Named(IEnumerable<PlanProperty> anyOf) => Quoted.Choice(anyOf.Select(static property => property.WireName));
}
