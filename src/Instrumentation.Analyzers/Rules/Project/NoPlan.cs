using Instrumentation.Analyzers.Options;
using Instrumentation.Plan;
using Instrumentation.Plan.Findings;

namespace Instrumentation.Analyzers.Rules.Project;

/// <summary>TRK506: the project has no plan, so nothing was checked. A test project may do without.</summary>
internal static class NoPlan
{
    public static IEnumerable<PlanFinding> Check(ProjectView project)
    {
        if (project.Resolved is not null || BuildOptions.IsTestProject(project.Options) || BuildOptions.WasSaidByBuild(project.Options, "TRK506"))
            yield break;
        yield return new PlanFinding(
            PlanRules.NoPlan,
            default,
            "No tracking plan was found, so nothing is generated and nothing is checked: add tracking-plan.yaml to the project's folder or one above it, or a <TrackingPlan> item");
    }
}
