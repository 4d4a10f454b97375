using Instrumentation.Analyzers.Options;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Rules;

/// <summary>Every rule about emissions, in the order of ids.</summary>
internal static class EmissionRules
{
    private static readonly EmissionRule Sites = new EmissionSite();

    public static IReadOnlyList<EmissionRule> All { get; } =
    [
        new UntrackedEvent(),
        new ComputedEventName(),
        new EventByName(),
        new RequiredPropertyMissing(),
        new UnlistedProperty(),
        new WrongValueType(),
        new ValueOutsideLimits(),
        new UnverifiedProperties(),
        new DeprecatedEvent(),
        new ForeignEvent(),
        new DefaultEvent(),
        new PersonalDataLeak(),
        new UnmarkedWrapper(),
        new UnverifiedEventName(),
        new RemovedEvent(),
        new PersonalDataSuspected(),
        new JoinKeyDropped(),
        new JoinKeyMadeUp(),
        new WrongPerson(),
        new NoContextHere(),
        new AttributionOverwritten(),
        new InventedFallback(),
        new KeyMixedUpByName(),
        Sites,
    ];

    /// <summary>The rules that a build with these options asks for.</summary>
    public static IReadOnlyList<EmissionRule> For(AnalyzerConfigOptions options) =>
        BuildOptions.InfersPlan(options) || BuildOptions.ReportsSites(options) ? (BuildOptions.JudgesCode(options) ? All : [Sites])
        : BuildOptions.JudgesCode(options) ? Findings
        : [];

    // What is always asked for; to list the sites as well would cost every emission.
    private static IReadOnlyList<EmissionRule> Findings { get; } = [.. All.Where(static rule => rule != Sites)];
}
