using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;

namespace Instrumentation.Plan;

/// <summary>The findings that no single compilation can make, only the merged report of a build.</summary>
public static class BuildRules
{
    /// <summary>TRK501.</summary>
    public static PlanRule NeverEmitted { get; } = new("TRK501", "Planned event is never sent", PlanSeverity.Error);

    /// <summary>TRK502.</summary>
    public static PlanRule EntryPointNotFound { get; } = new("TRK502", "Entry point of a feature not found", PlanSeverity.Error);

    /// <summary>TRK504.</summary>
    public static PlanRule NeverAsserted { get; } = new("TRK504", "No test asserts a planned event", PlanSeverity.Info);

    /// <summary>TRK115, where a name that nobody knows leaves open whether an event is sent.</summary>
    public static PlanRule NameNotVerified { get; } = new("TRK115", "Event name cannot be verified", PlanSeverity.Warning);

    /// <summary>TRK309, where a route that nobody knows leaves open whether a feature has its entry point.</summary>
    public static PlanRule EntryPointNotVerified { get; } = new("TRK309", "Firing cannot be verified", PlanSeverity.Warning);

    /// <summary>The rules that the merge alone has.</summary>
    public static EquatableArray<PlanRule> All { get; } = new([NeverEmitted, EntryPointNotFound, NeverAsserted]);
}
