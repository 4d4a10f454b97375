using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Generation.Pipeline;
using Instrumentation.Plan;
using Instrumentation.Plan.Findings;

namespace Instrumentation.Analyzers.Rules.Project;

/// <summary>TRK021: the types of one plan exist twice.</summary>
internal static class TwoOwners
{
    public static IEnumerable<PlanFinding> Check(ProjectView project)
    {
        if (project.Plan is not { } plan)
            yield break;
        var owners = project.Owners.Select(static owner => owner.Assembly).ToList();
        if (project.Decision is GenerationDecision.Generate)
            owners.Add(project.Compilation.AssemblyName ?? "");
        if (owners.Count < 2)
            yield break;
        yield return new PlanFinding(
            PlanRules.TwoOwners,
            project.PlaceOfId,
            $"The types of the plan '{plan.Id}' are in {Quoted.List(owners)}: let one project generate them (TrackingPlanGenerate) and the others reference it");
    }
}
