using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK309: whether an event fires on a way out cannot be verified.</summary>
internal static class FiringUnverified
{
    public static DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK309",
        "Firing cannot be verified",
        "Cannot verify that event '{0}' is fired on this way out: {1}, and {2}",
        Categories.Coverage,
        DiagnosticSeverity.Warning);

    public static IEnumerable<PendingFinding> Find(FiringSubject subject) => subject.Silent(areCertain: false)
        .Select(place => new PendingFinding(
            Descriptor,
            place,
            subject.Flow.Doubtful is { } doubtful ? [doubtful.GetLocation(), .. subject.Related] : subject.Related,
            [subject.Owed.Name, subject.Owner, Reason(subject)]));

    private static string Reason(FiringSubject subject) => subject.Flow.DoubtfulName is { } name
        ? $"nobody sees here what '{name}' does; mark it [Emits<…>] if it fires the event"
        : "what is returned or decided on the way cannot be read";
}
