using Instrumentation.Analyzers.Options;
using Instrumentation.Plan;
using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Rules.Project;

/// <summary>TRK023: an exemption whose last day is over. Judged where the build says what day it is.</summary>
internal static class ExpiredExemption
{
    /// <summary>Its id, where nobody says what day it is.</summary>
    public static EquatableArray<string> NotJudged(ProjectView project) =>
        BuildOptions.TodayOf(project.Options) is null ? new([PlanRules.VoidExemption.Id]) : default;

    public static IEnumerable<PlanFinding> Check(ProjectView project)
    {
        if (project.Plan is not { } plan || BuildOptions.TodayOf(project.Options) is not { } today)
            yield break;
        foreach (var exemption in plan.Exemptions)
        {
            if (exemption.Expires is { } last && string.CompareOrdinal(last, today) < 0)
            {
                yield return new PlanFinding(
                    PlanRules.VoidExemption,
                    exemption.EntryPoint.Place,
                    $"The exemption of '{exemption.EntryPoint.Text}' ended on {last}. Give it an event, or say until when it needs none.");
            }
        }
    }
}
