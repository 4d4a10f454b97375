using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK103: an event is sent by name although its generated type is at hand.</summary>
internal sealed class EventByName : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK103",
        "Planned event emitted by name",
        "Event '{0}' is emitted by name: with its type '{1}' the compiler checks it",
        Categories.Emission,
        DiagnosticSeverity.Info);

    public override void Check(EmissionCheck check)
    {
        // Where a condition decides between names, no single type would do.
        if (check.Emission.IsTyped || !MeantEvent.IsNamed(check.Emission) || check.Emission.Names.Count != 1 || check.Planned.Count != 1)
            return;
        var emission = check.Planned[0];
        if (emission is { IsOwnDictionary: false, Event.Status: not EventStatus.Deprecated }
            && !check.IsSaidByWrapper(emission.Name)
            && check.Scope.Types.Has(emission.Event))
        {
            check.Report(Descriptor, emission.Name.Place, [emission.Event.Place], emission.Event.WireName, emission.Event.TypeName);
        }
    }
}
