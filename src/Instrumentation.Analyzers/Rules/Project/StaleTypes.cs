using Instrumentation.Analyzers.Generation.Pipeline;
using Instrumentation.Plan;
using Instrumentation.Plan.Findings;

namespace Instrumentation.Analyzers.Rules.Project;

/// <summary>TRK022: the types that the project uses were generated from another state of the plan than it is checked against.</summary>
internal static class StaleTypes
{
    public static IEnumerable<PlanFinding> Check(ProjectView project)
    {
        if (project.Plan is not { } plan || project.Decision is GenerationDecision.Generate || project.Owners.Count != 1)
            yield break;
        var owner = project.Owners[0];
        if (owner.Fingerprint is null || owner.Fingerprint == plan.Fingerprint)
            yield break;
        yield return new PlanFinding(
            PlanRules.StaleTypes,
            project.PlaceOfId,
            $"The types of the plan '{plan.Id}' in '{owner.Assembly}' were generated from another state of the plan: build '{owner.Assembly}' again, with the same plan files");
    }
}
