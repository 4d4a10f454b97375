using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK109: the event is on its way out. Of code that names its type, the compiler says so (CS0618).</summary>
internal sealed class DeprecatedEvent : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK109",
        "Deprecated event",
        "Event '{0}' is deprecated{1}",
        Categories.Emission,
        DiagnosticSeverity.Warning);

    public override void Check(EmissionCheck check)
    {
        foreach (var emission in check.Planned)
        {
            if (emission.Event.Status != EventStatus.Deprecated || NamesTheType(emission) || check.IsSaidByWrapper(emission.Name))
                continue;
            var successor = check.Plan.SuccessorOf(emission.Event);
            check.Report(
                Descriptor,
                emission.Name.Place,
                successor is null ? [emission.Event.Place] : [emission.Event.Place, successor.Place],
                emission.Event.WireName,
                (emission.Event.Expires is { } last ? $" and must not be sent after {last}" : "")
                    + (successor is null ? ": stop sending it" : $": send '{successor.WireName}' instead"));
        }
    }

    // The generated type is [Obsolete]: an instance, its dictionary, and its Name.
    private static bool NamesTheType(PlannedEmission emission) =>
        emission.Emission.IsTyped
        || emission.IsOwnDictionary
        || emission.Name.Place is IFieldReferenceOperation { Field.ContainingType: { } type } && GeneratedTypes.EventName(type) is not null;
}
