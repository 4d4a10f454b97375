using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Planned;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK101: the event is not in the plan.</summary>
internal sealed class UntrackedEvent : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK101",
        "Untracked event",
        "Event '{0}' is not in the plan '{1}'{2}",
        Categories.Emission,
        DiagnosticSeverity.Error);

    public override void Check(EmissionCheck check)
    {
        // The type of a typed event was generated from a plan: if it is not in this one, the plans differ (TRK022).
        if (check.Emission.IsTyped || !MeantEvent.IsNamed(check.Emission))
            return;
        foreach (var name in check.Emission.Names)
        {
            // What stands behind `??` may never be sent; of the value before it, another rule says that it cannot be verified.
            if (name.IsFallback || !check.IsUntracked(name) || check.IsSaidByWrapper(name) || !check.IsCertain(name, check.IsUntracked))
                continue;
            var text = name.Text!;
            var nearest = check.Plan.Nearest(IgluSchema.NameIn(text) ?? text);
            check.Report(
                Descriptor,
                name.Place,
                nearest is null ? [] : new[] { nearest.Place },
                text,
                check.Plan.Plan.Id,
                nearest is null ? ": add it to the plan, or do not send it" : $". Did you mean '{nearest.WireName}'? Otherwise add it to the plan.");
        }
    }
}
