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
        "The name of the event cannot be verified, because {0}: send a constant name",
        Categories.Emission,
        DiagnosticSeverity.Warning);

    public override void Check(EmissionCheck check)
    {
        if (!MeantEvent.NameDecides(check.Emission, check.Plan))
            return;
        foreach (var name in check.Emission.Names)
        {
            if (name.Certainty == NameCertainty.Unknown)
            {
                // One that is computed on one way and unknown on another has one fault.
                if (!check.Emission.Names.Any(other => other.Place == name.Place && ComputedEventName.IsSaid(other, check)))
                    check.Report(Descriptor, name.Place, [], "it is not known here");
            }
            else if (MeantEvent.IsNamed(check.Emission) && !check.IsSaidByWrapper(name) && Wrong(name, check) is { } wrong)
                check.Report(Descriptor, name.Place, [], $"it may be '{name.Text}', which {wrong}");
        }
    }

    // What no entry of a table makes right has a finding of its own, an error.
    private static string? Wrong(EventName name, EmissionCheck check) =>
        check.IsUntracked(name) && !check.IsCertain(name, check.IsUntracked) ? "is not in the plan"
        : check.IsOver(name) && !check.IsCertain(name, check.IsOver) ? "must not be sent any more"
        : null;
}
