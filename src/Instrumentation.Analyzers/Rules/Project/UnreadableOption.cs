using Instrumentation.Analyzers.Generation.Pipeline;
using Instrumentation.Analyzers.Options;
using Instrumentation.Plan;
using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Naming;

namespace Instrumentation.Analyzers.Rules.Project;

/// <summary>TRK507: a setting of the build that does nothing, because nobody knows its value.</summary>
internal static class UnreadableOption
{
    private static readonly string[] Truths = ["true", "false"];

    private static readonly (string Property, string[] Values)[] Choices =
    [
        ("TrackingPlanGenerate", ["auto", "true", "false"]),
        ("TrackingPlanVisibility", ["public", "internal"]),
        ("TrackingPlanEmitWith", ["sdk", "tracker"]),
        ("TrackingPlanMode", ["adopt", "default", "strict"]),
        ("TrackingPlanPolyfills", Truths),
        ("TrackingPlanReport", Truths),
        ("TrackingPlanInfer", Truths),
        ("TrackingPlanUpdate", ["findings", "sites"]),
        ("TrackingPlanSourceComplete", Truths),
    ];

    public static IEnumerable<PlanFinding> Check(ProjectView project)
    {
        foreach (var (property, values) in Choices)
        {
            if (BuildOptions.Value(project.Options, property) is { } value && !values.Contains(value, StringComparer.OrdinalIgnoreCase))
                yield return Finding($"{property} is '{value}'{Nearest(value, values)}. It has to be one of: {string.Join(", ", values)}.");
        }

        if (BuildOptions.Value(project.Options, "TrackingPlanToday") is { } today && !BuildOptions.IsDay(today))
            yield return Finding($"TrackingPlanToday is '{today}'. It has to be a day, written as 2026-11-22.");

        foreach (var finding in CheckSources(project))
            yield return finding;
        foreach (var message in UnknownFailures.In(FailureOptions.Of(project.Options), project.Compilation))
            yield return Finding(message);
        if (project.Decision is GenerationDecision.LanguageTooOld && !BuildOptions.WasSaidByBuild(project.Options, "language"))
        {
            yield return Finding(
                $"The language version is {project.Environment.LanguageVersion}, which has no required members, so nothing is generated: set LangVersion to 11 or later");
        }
    }

    private static IEnumerable<PlanFinding> CheckSources(ProjectView project)
    {
        if (project.Plan is not { } plan)
            yield break;
        var known = plan.Sources.Select(static source => source.Name).ToList();
        foreach (var source in BuildOptions.SourcesOf(project.Options))
        {
            if (!known.Contains(source))
            {
                yield return Finding(known.Count == 0
                    ? $"TrackingPlanSource is '{source}', but the plan '{plan.Id}' has no sources."
                    : $"TrackingPlanSource is '{source}'{Nearest(source, known)}. The sources of the plan '{plan.Id}' are: {string.Join(", ", known)}.");
            }
        }
    }

    private static string Nearest(string value, IEnumerable<string> known) =>
        new NearestName().Find(value, known) is { } nearest ? $" (did you mean '{nearest}'?)" : "";

    private static PlanFinding Finding(string message) => new(PlanRules.UnreadableOption, default, message);
}
