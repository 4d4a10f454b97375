using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK116: the event must not be sent any more.</summary>
internal sealed class RemovedEvent : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK116",
        "Event is removed or expired",
        "Event '{0}' {1}",
        Categories.Emission,
        DiagnosticSeverity.Error);

    public override void Check(EmissionCheck check)
    {
        foreach (var name in check.Emission.Names)
        {
            if (MeantEvent.Of(check.Emission, name, check.Plan) is not { } planned || !check.Scope.IsOver(planned) || check.IsSaidByWrapper(name) || !check.IsCertain(name, check.IsOver))
                continue;
            var successor = check.Plan.SuccessorOf(planned);
            check.Report(
                Descriptor,
                name.Place,
                successor is null ? [planned.Place] : [planned.Place, successor.Place],
                planned.WireName,
                (planned.Status == EventStatus.Removed ? "is removed from the plan" : $"must not be sent after {planned.Expires}")
                    + (successor is null ? ": do not send it" : $": send '{successor.WireName}' instead"));
        }
    }
}
