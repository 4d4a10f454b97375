using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Keys;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK211: what the code calls like one join key goes into another.</summary>
internal sealed class KeyMixedUpByName : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK211",
        "Join keys mixed up by name",
        "'{0}' sounds like the join key '{1}' and goes into '{2}' of event '{3}', so pass the right one on",
        Categories.Loss,
        DiagnosticSeverity.Warning);

    public override void Check(EmissionCheck check)
    {
        foreach (var (emission, given) in check.GivenCarried)
        {
            if (given.Property.Key is null)
                continue;
            foreach (var (value, place) in PossibleValues.Through(given.Value, operand => Sounds(check, operand) is not null, ProvenanceReader.Below))
            {
                if (Sounds(check, value) is not { } key || key.Name == given.Property.Name || IsTakenToo(emission, given, key))
                    continue;

                // Of generated key types, their conversion says so with certainty (TRK207).
                if (emission.Emission.IsTyped && GeneratedTypes.IsKey(value.Operation.Type))
                    continue;
                check.Report(Descriptor, place, [given.Place, key.Place], NamedValue.NameOf(value.Operation)!, key.WireName, given.Property.WireName, emission.Event.WireName);
            }
        }
    }

    private static PlanProperty? Sounds(EmissionCheck check, Operand value) =>
        NamedValue.NameOf(value.Operation) is { } name ? check.Scope.KeyNames.Find(name) : null;

    // `Track(userId, …)` of an SDK takes the user, by whichever of the plan's keys.
    private static bool IsTakenToo(PlannedEmission emission, GivenCarried given, PlanProperty key) =>
        emission.Emission.Keys.Any(argument => argument.Value == given.Value && argument.Carries(key));
}
