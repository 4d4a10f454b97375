using Instrumentation.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK110: the event is for another source than this project to send.</summary>
internal sealed class ForeignEvent : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK110",
        "Event of another source",
        "Event '{0}' is sent by {1} and not by {2}, which this project is: send it there, or add the source to the event",
        Categories.Emission,
        DiagnosticSeverity.Warning);

    public override void Check(EmissionCheck check)
    {
        // A source that the plan does not know is TRK507, once.
        var own = check.Scope.Sources.Where(name => check.Plan.Plan.Sources.Any(source => source.Name == name)).ToList();
        if (own.Count == 0)
            return;
        foreach (var emission in check.Planned)
        {
            var senders = emission.Event.Sources;
            if (!senders.IsEmpty && !senders.Any(own.Contains) && !check.IsSaidByWrapper(emission.Name))
                check.Report(Descriptor, emission.Name.Place, [emission.Event.Place], emission.Event.WireName, Quoted.List(senders), Quoted.List(own));
        }
    }
}
