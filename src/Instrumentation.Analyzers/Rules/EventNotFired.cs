using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK304: a successful way out of an entry point, or of a method that promises an event, does not fire it.</summary>
internal static class EventNotFired
{
    public static DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK304",
        "Event not fired",
        "Event '{0}' is not fired on this way out: {1}, so fire it, return a failure, or say why not with TrackingPlan.NoEvent(\"reason\")",
        Categories.Coverage,
        DiagnosticSeverity.Error);

    public static IEnumerable<PendingFinding> Find(FiringSubject subject) => subject.Silent(areCertain: true)
        .Select(place => new PendingFinding(Descriptor, place, subject.Related, [subject.Owed.Name, subject.Owner]));
}
