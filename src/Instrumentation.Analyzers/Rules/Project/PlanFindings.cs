using Instrumentation.Analyzers.Options;
using Instrumentation.Plan;
using Instrumentation.Plan.Findings;

namespace Instrumentation.Analyzers.Rules.Project;

/// <summary>Everything that a compilation has to say about its plan and its settings.</summary>
internal static class PlanFindings
{
    /// <summary>The findings, less those that comments in the plan suppress.</summary>
    public static IReadOnlyList<PlanFinding> Of(ProjectView project)
    {
        if (!BuildOptions.IsFirstTargetFramework(project.Options))
            return [];
        var findings = TwoOwners.Check(project)
            .Concat(StaleTypes.Check(project))
            .Concat(UnknownEmitter.Check(project))
            .Concat(NoPlan.Check(project))
            .Concat(UnreadableOption.Check(project));
        if (project.Resolved is not { } resolved)
            return [.. findings];
        if (project.SpeaksForPlan)
        {
            return
            [
                .. PlanSuppressions.Apply(
                    resolved.Findings.Concat(ExpiredExemption.Check(project)).Concat(findings), resolved.Suppressions, ExpiredExemption.NotJudged(project)),
            ];
        }

        // Whether a comment is idle is for the project to say that speaks for the plan.
        return [.. PlanSuppressions.Apply(findings, resolved.Suppressions).Where(static finding => finding.Rule.Id != PlanRules.IdleSuppression.Id)];
    }
}
