using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Planned;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK102: the name is put together at run time.</summary>
internal sealed class ComputedEventName : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK102",
        "Event name is computed",
        "The name of the event is computed here, so nobody can check it against the plan: send a constant name, and what varies as a property",
        Categories.Emission,
        DiagnosticSeverity.Warning);

    public override void Check(EmissionCheck check)
    {
        if (!MeantEvent.NameDecides(check.Emission, check.Plan))
            return;
        foreach (var name in check.Emission.Names)
        {
            if (name.Certainty == NameCertainty.Computed)
                check.Report(Descriptor, name.Place, []);
        }
    }
}
