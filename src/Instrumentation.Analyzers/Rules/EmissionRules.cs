
namespace Instrumentation.Analyzers.Rules;

/// <summary>Every rule about emissions, in the order of ids.</summary>
internal static class EmissionRules
{
    public static IReadOnlyList<EmissionRule> All { get; } =
    [
        new UntrackedEvent(),
        new ComputedEventName(),
        new RequiredPropertyMissing(),
        new UnlistedProperty(),
        new UnverifiedProperties(),
        new DefaultEvent(),
        new UnverifiedEventName(),
        new JoinKeyDropped(),
    ];
}
