using Instrumentation.Analyzers.Endpoints;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;

namespace Instrumentation.CodeFixes.Endpoints;

/// <summary>Which planned event tells of an endpoint, as far as their names say.</summary>
internal static class TellingEvent
{
    // `order` and `orders`, `cancel` and `cancelled`, `submit` and `submitted`.
    private const int Stem = 4;
    private const int MostDifferent = 2;

    /// <summary>The name of the only event that speaks most of what <paramref name="endpoints"/> are called; null without one.</summary>
    public static string? Of(IReadOnlyList<Endpoint> endpoints, ProjectPlan project)
    {
        var called = new HashSet<string>(endpoints.SelectMany(WordsOf), StringComparer.Ordinal);
        var fitting = project.Index.Plan.Events
            .Where(planned => MayBeSent(planned, project))
            .Select(planned => (planned.Name, Score: Score(planned, called, project.Index.Plan.Naming.ServerSuffix)))
            .Where(static planned => planned.Score > 0)
            .OrderByDescending(static planned => planned.Score)
            .ToList();
        return fitting.Count > 0 && (fitting.Count == 1 || fitting[0].Score > fitting[1].Score) ? fitting[0].Name : null;
    }

    private static bool MayBeSent(PlanEvent planned, ProjectPlan project) =>
        planned.Kind == EventKind.Track
        && planned.Status is EventStatus.Active or EventStatus.Draft
        && (planned.Sources.IsEmpty || project.Sources.Count == 0 || planned.Sources.Any(project.Sources.Contains));

    // What happened stands at the end of most names; it has to agree, and one word more, or all there is.
    private static int Score(PlanEvent planned, HashSet<string> called, string? serverSuffix)
    {
        var name = planned.WireName;
        if (serverSuffix is { Length: > 0 } && name.EndsWith(serverSuffix, StringComparison.Ordinal))
            name = name.Substring(0, name.Length - serverSuffix.Length);
        var words = NameWords.Of(name).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var agreed = words.Count(word => called.Any(other => Agree(word, other)));
        return agreed > 0 && called.Any(other => Agree(words[words.Length - 1], other)) && (agreed > 1 || words.Length == 1) ? agreed : 0;
    }

    private static IEnumerable<string> WordsOf(Endpoint endpoint)
    {
        var names = endpoint.Routes.SelectMany(static route => (route.Template?.Text ?? "").Split('/')).Where(static segment => segment.IndexOf('{') < 0);
        if (endpoint.Handler is { } handler)
            names = names.Concat([handler.Name, handler.ContainingType.Name]);
        return names.Concat([endpoint.PageHandler ?? ""]).SelectMany(static name => NameWords.Of(name).Split([' '], StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool Agree(string word, string other)
    {
        if (word == other)
            return true;
        var shorter = Math.Min(word.Length, other.Length);
        var same = 0;
        while (same < shorter && word[same] == other[same])
            same++;
        return same >= Stem && same >= shorter - MostDifferent;
    }
}
