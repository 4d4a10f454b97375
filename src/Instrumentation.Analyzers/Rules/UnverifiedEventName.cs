using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Planned;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK115: the name comes from somewhere that cannot be read here.</summary>
internal sealed class UnverifiedEventName : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK115",
        "Event name cannot be verified",
        "The name of the event cannot be verified, because it is not known here: send a constant name",
        Categories.Emission,
        DiagnosticSeverity.Warning);

    public override void Check(EmissionCheck check)
    {
        if (!MeantEvent.NameDecides(check.Emission, check.Plan))
            return;
        foreach (var name in check.Emission.Names)
        {
            if (name.Certainty == NameCertainty.Unknown)
                check.Report(Descriptor, name.Place, []);
        }
    }
}
