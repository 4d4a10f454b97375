using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>A join key or an attribution that an emission gives, and where its value comes from.</summary>
/// <param name="Property">Which.</param>
/// <param name="Place">Where the plan names it for the event.</param>
/// <param name="Value">The value; of several that conditions choose from, the last.</param>
/// <param name="Provenances">Where each of the values comes from that it may have.</param>
internal sealed record GivenCarried(PlanProperty Property, PlanPlace Place, Operand Value, IReadOnlyList<Provenance> Provenances)
{
    /// <summary>Whether every value is of this kind.</summary>
    public bool IsAlways(Func<Provenance, bool> kind) => Provenances.Count > 0 && Provenances.All(kind);

    /// <summary>What <paramref name="emission"/> gives; what is reported as dropped is left out.</summary>
    public static IReadOnlyList<GivenCarried> Of(PlannedEmission emission)
    {
        var given = new List<GivenCarried>();
        foreach (var carried in emission.Carried(isKey: true).Concat(emission.Carried(isKey: false)))
        {
            foreach (var property in carried.AnyOf)
                Add(emission, property, carried.Place, given);
        }

        foreach (var member in emission.Event.Members)
            Add(emission, member.Property, member.Place, given);
        return given;
    }

    private static void Add(PlannedEmission emission, PlanProperty property, PlanPlace place, List<GivenCarried> given)
    {
        if (property is { Key: null, IsAttribution: false }
            || given.Any(other => other.Property.Name == property.Name)
            || emission.LostKeys.Any(loss => loss.Value is not null && loss.AnyOf.Any(lost => lost.Name == property.Name)))
        {
            return;
        }

        // An argument of its own may be any of the keys of a level: it is judged once.
        var values = KeyLoss.ValuesFor(emission.Emission, property);
        if (values.Count == 0 || given.Any(other => other.Value == values[values.Count - 1]))
            return;
        given.Add(new GivenCarried(property, place, values[values.Count - 1], [.. values.SelectMany(value => ProvenanceReader.Read(value, property.Type))]));
    }
}
