using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Keys;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK206: an event that takes its keys from the current context is sent where there is none.</summary>
internal sealed class NoContextHere : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK206",
        "No context here",
        "Event '{0}' takes {1} from the current context, and {2} has none: begin the one that was captured (TrackingContext.Begin), or make the event 'keys_from: stored'",
        Categories.Loss,
        DiagnosticSeverity.Warning);

    public override void Check(EmissionCheck check)
    {
        // A wrapper may have begun one.
        if (!check.Emission.IsTyped || check.Emission.IsWrapped)
            return;
        foreach (var emission in check.Planned)
        {
            if (emission.Event.KeysFromStored || emission.Event.Carries.Count == 0 || ContextFree.Describe(check.Emission.Call, check.Container, check.Code) is not { } place)
                continue;
            var carried = emission.Event.Carries.SelectMany(static value => value.AnyOf).Select(static property => property.WireName);
            check.Report(Descriptor, emission.Name.Place, emission.Event.Carries.Select(static value => value.Place), emission.Event.WireName, Quoted.List(carried), place);
        }
    }
}
