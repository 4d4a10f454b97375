using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>A join key that does not reach the log.</summary>
/// <param name="AnyOf">The key, or the keys of which one would do.</param>
/// <param name="Value">What stands in its place; null when nothing does.</param>
/// <param name="Instead">That, in words: <c>null</c>, <c>"unknown"</c>.</param>
/// <param name="Place">Where the plan asks for it.</param>
internal sealed record KeyLoss(EquatableArray<PlanProperty> AnyOf, Operand? Value, string? Instead, PlanPlace Place)
{
    /// <summary>The keys that <paramref name="emission"/> loses.</summary>
    public static IReadOnlyList<KeyLoss> Of(PlannedEmission emission)
    {
        var losses = new List<KeyLoss>();
        foreach (var carried in emission.Carried(isKey: true))
            Check(emission, carried.AnyOf, carried.Place, isRequired: true, losses);
        foreach (var member in emission.Event.Members)
        {
            if (member.Property.Key is null || emission.Carried(isKey: true).Any(carried => carried.AnyOf.Any(property => property.Name == member.Property.Name)))
                continue;
            if (emission.IsAskedForByTheCompiler(member) && ValueFor(emission.Emission, member.Property) is null)
                continue;
            var isRequired = emission.RequiredMembers().Any(required => ReferenceEquals(required, member));
            Check(emission, new EquatableArray<PlanProperty>([member.Property]), member.Place, isRequired, losses);
        }

        return losses;
    }

    private static void Check(
        PlannedEmission emission, EquatableArray<PlanProperty> anyOf, PlanPlace place, bool isRequired, List<KeyLoss> losses)
    {
        (Operand Value, string Instead)? placeholder = null;
        var mayArrive = false;
        foreach (var property in anyOf)
        {
            if (ValueFor(emission.Emission, property) is { } value && InsteadOfKey(emission.Emission, property) is { } instead)
            {
                placeholder ??= (value, instead);
                mayArrive |= MayBeInOptions(emission.Emission, property);
            }
            else if (emission.PresenceOf(property) != Presence.Missing)
                mayArrive = true;
        }

        if (mayArrive || (!isRequired && placeholder is not { Instead: not "null" }))
            return;
        losses.Add(new KeyLoss(anyOf, placeholder?.Value, placeholder?.Instead, place));
    }

    // `Track(null, "seen", options)`: who is not known by the user's parameter may be by the options.
    private static bool MayBeInOptions(Emission emission, PlanProperty property) =>
        emission.MayBringKeys && !emission.Bag.Surely(property.WireName) && emission.Keys.Any(key => key.Carries(property));

    // Where every value it may have is no key, in words; an optional key may be null, so that is said first. What takes its place on some ways counts.
    private static string? InsteadOfKey(Emission emission, PlanProperty property)
    {
        if (emission.Bag.Entries.Any(entry => entry.Name == property.WireName && entry.Value is null))
            return null;
        string? instead = null;
        foreach (var provenance in ValuesFor(emission, property).SelectMany(value => ProvenanceReader.Read(value, property.Type)))
        {
            if (!provenance.IsNoKey)
                return null;
            if (instead is null || provenance.Text == "null")
                instead = provenance.Text;
        }

        return instead;
    }

    /// <summary>Everything that may be given for <paramref name="property"/>; the last where nothing else takes its place.</summary>
    public static IReadOnlyList<Operand> ValuesFor(Emission emission, PlanProperty property)
    {
        if (ValueFor(emission, property) is not { } value)
            return [];
        var values = new List<Operand>();
        foreach (var entry in emission.Bag.Entries)
        {
            if (entry.Name == property.WireName && entry.Value is { } given && given != value)
                values.Add(given);
        }

        values.Add(value);
        return values;
    }

    // What is given for it, wherever: in the bag, in a parameter of its own, or under the SDK's name.
    private static Operand? ValueFor(Emission emission, PlanProperty property)
    {
        if (emission.Bag[property.WireName] is { IsCertain: true, Value: { } value })
            return value;
        foreach (var key in emission.Keys)
        {
            if (key.Carries(property))
                return key.Value;
        }

        foreach (var reserved in emission.Emitter.Definition.ReservedKeys)
        {
            if (reserved.Takes(property) && emission.Bag[reserved.Parameter] is { IsCertain: true, Value: { } given })
                return given;
        }

        return null;
    }
}
