using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK305: an event fires twice on one way.</summary>
internal static class EventFiredTwice
{
    public static DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK305",
        "Event fired twice",
        "Event '{0}' is fired {1}: fire it once",
        Categories.Coverage,
        DiagnosticSeverity.Warning);

    public static IEnumerable<PendingFinding> Find(FiringSubject subject)
    {
        foreach (var repeated in subject.Flow.Repeated)
        {
            var isLoop = repeated.Key == repeated.Value;
            yield return new PendingFinding(
                Descriptor,
                repeated.Key.GetLocation(),
                isLoop ? subject.Related : [repeated.Value.GetLocation(), .. subject.Related],
                [subject.Owed.Name, isLoop ? "again and again in a loop" : "a second time on one way"]);
        }
    }
}
