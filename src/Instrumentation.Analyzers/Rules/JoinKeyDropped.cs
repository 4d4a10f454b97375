using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Keys;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK201: a join key does not reach the log: it is absent, or something stands in its place that joins nothing.</summary>
internal sealed class JoinKeyDropped : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK201",
        "Join key dropped",
        "Event '{0}' drops the join key {1}",
        Categories.Loss,
        DiagnosticSeverity.Error);

    public override void Check(EmissionCheck check)
    {
        var reported = new List<Operand>();
        foreach (var emission in check.Planned)
        {
            if (!check.LacksForCertain(emission))
                continue;
            foreach (var loss in emission.LostKeys)
            {
                // One value is one fault, whichever of its names the emission has.
                if (loss.Value is { } value)
                {
                    if (reported.Contains(value))
                        continue;
                    reported.Add(value);
                }

                check.Report(
                    Descriptor,
                    loss.Value?.Place ?? emission.Name.Place,
                    [loss.Place],
                    emission.Event.WireName,
                    Names(loss) + Because(emission, loss));
            }
        }
    }

    private static string Names(KeyLoss loss) => Quoted.Choice(loss.AnyOf.Select(static property => property.WireName));

    private static string Because(PlannedEmission emission, KeyLoss loss) => loss.Instead is null
        ? Misspelling.Hint(emission, loss.AnyOf) + ": pass it on, or say in the plan who supplies it (emitters: supplies) or " + WayOut(emission, loss)
        : $": {loss.Instead} joins with nothing, so pass the key on";

    // `without` takes away what is carried; a property of the event's own says for itself whether it must be given.
    private static string WayOut(PlannedEmission emission, KeyLoss loss) =>
        emission.Event.Carries.Any(carried => carried.AnyOf == loss.AnyOf) ? "why it does without (without)" : "that it is optional";
}
