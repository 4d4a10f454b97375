using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;

namespace Instrumentation.Plan;

/// <summary>The findings that no single compilation can make, only the merged report of a build.</summary>
public static class BuildRules
{
    /// <summary>TRK501.</summary>
    public static PlanRule NeverEmitted { get; } = new("TRK501", "Planned event is never sent", PlanSeverity.Error);

    /// <summary>TRK504.</summary>
    public static PlanRule NeverAsserted { get; } = new("TRK504", "No test asserts a planned event", PlanSeverity.Info);

    /// <summary>TRK115, where a name that nobody knows leaves the question open.</summary>
    public static PlanRule CannotBeVerified { get; } = new("TRK115", "Event name cannot be verified", PlanSeverity.Warning);

    /// <summary>The rules that the merge alone has.</summary>
    public static EquatableArray<PlanRule> All { get; } = new([NeverEmitted, NeverAsserted]);
}
