namespace Instrumentation.Plan.Tests.SharedPlans;

/// <summary>A theory on plans that are not committed; skipped, and not passed, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedPlanTheoryAttribute : TheoryAttribute
{
    public SharedPlanTheoryAttribute() => Skip = SharedPlanFolder.ReasonToSkip;
}
