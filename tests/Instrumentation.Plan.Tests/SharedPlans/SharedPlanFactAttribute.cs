namespace Instrumentation.Plan.Tests.SharedPlans;

/// <summary>A test on plans that are not committed; skipped, and not passed, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedPlanFactAttribute : FactAttribute
{
    public SharedPlanFactAttribute() => Skip = SharedPlanFolder.ReasonToSkip;
}
