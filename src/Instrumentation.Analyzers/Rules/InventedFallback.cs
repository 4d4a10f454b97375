using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Keys;
using Instrumentation.Analyzers.Emissions.Planned;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK210: where a key or an attribution has no value, something made up or constant takes its place.</summary>
internal sealed class InventedFallback : EmissionRule
{
    /// <summary>The rule; the first argument is what is judged.</summary>
    public static readonly DiagnosticDescriptor Rule = TrackingRule.Create(
        "TRK210",
        "Key or attribution falls back to something invented",
        "{0} falls back to {2} for the {3} '{1}': {4}",
        Categories.Loss,
        DiagnosticSeverity.Warning);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(EmissionCheck check)
    {
        foreach (var (emission, given) in check.GivenCarried)
        {
            // One that is always invented is a matter of TRK201, TRK202 or TRK209, or a fixture's.
            if (given.IsAlways(static value => value.Kind != ProvenanceKind.PassedOn))
                continue;
            foreach (var value in given.Provenances)
            {
                if (IsInvented(emission, given, value))
                {
                    check.Report(
                        Descriptor, value.Place, [given.Place], $"Event '{emission.Event.WireName}'", given.Property.WireName, value.Text, What(given), Advice(given, value));
                    break;
                }
            }
        }
    }

    private static bool IsInvented(PlannedEmission emission, GivenCarried given, Provenance value) => given.Property.Key is null
        ? value.Kind is ProvenanceKind.MadeUp or ProvenanceKind.Constant or ProvenanceKind.Placeholder
        : value.Kind == ProvenanceKind.MadeUp ? !emission.MayBeMadeHere(given.Property) && !(given.Property.Origin is null && IssuedKey.Is(value.Source))
        : (value.IsConstant || value is { Kind: ProvenanceKind.Nothing, Text: not "null" }) && !HasAnother(emission, given);

    // Of `a | b` one is enough, and then the other may be empty.
    private static bool HasAnother(PlannedEmission emission, GivenCarried given) => emission.Event.Carries.Any(carried =>
        carried.AnyOf.Any(property => property.Name == given.Property.Name)
        && carried.AnyOf.Any(property => property.Name != given.Property.Name && emission.Emission.Bag.Surely(property.WireName)));

    private static string What(GivenCarried given) => given.Property.Key is null ? "attribution" : "join key";

    private static string Advice(GivenCarried given, Provenance value) =>
        given.Property.Key is null ? "nobody can tell it from a visit that came so, so leave it empty"
        : value.Kind == ProvenanceKind.MadeUp ? "it joins with nothing, so pass the key on"
            + (given.Property.Origin is null ? ", or say in the plan which source makes it (origin)" : "")
        : "everybody who falls back becomes one, so pass the key on";
}
