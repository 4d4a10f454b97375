using Instrumentation.Build.Sarif;
using Instrumentation.Plan.Baselines;
using Instrumentation.Plan.Sites;

namespace Instrumentation.Build.Recording;

/// <summary>What the error logs of a project have to be recorded.</summary>
internal static class TodaysEntries
{
    /// <summary>The entry of a finding; null for one that breaks no build, is suppressed, or is none of ours.</summary>
    public static IEnumerable<BaselineEntry> Finding(LoggedFinding finding)
    {
        if (!finding.IsNote && !finding.IsSuppressed
            && finding.Properties.TryGetValue("baseline", out var text) && BaselineEntry.Parse(text, out _) is { } entry)
        {
            yield return entry;
        }
    }

    /// <summary>The entries of an emission site, one an event; none of one that never runs.</summary>
    public static IEnumerable<BaselineEntry> Site(LoggedFinding finding) =>
        finding.Id == "TRK900" && ReportedSite.Read(finding.Properties) is { IsDead: false } site
            ? site.Events.Select(name => new BaselineEntry(finding.Id, site.File, site.Member, new([name])))
            : [];

    /// <summary>
    /// The lines of a project: an entry that occurs in every target framework stands once, one that occurs in some names
    /// them, and each stands as often as it occurs in one framework.
    /// </summary>
    public static IReadOnlyList<BaselineLine> Lines(
        IReadOnlyList<(string Framework, IReadOnlyList<LoggedFinding> Findings)> logs, Func<LoggedFinding, IEnumerable<BaselineEntry>> entries)
    {
        var counts = new Dictionary<BaselineEntry, Dictionary<string, int>>();
        foreach (var (framework, findings) in logs)
        {
            foreach (var entry in findings.SelectMany(entries))
            {
                if (!counts.TryGetValue(entry, out var byFramework))
                    counts.Add(entry, byFramework = new Dictionary<string, int>(StringComparer.Ordinal));
                byFramework[framework] = byFramework.TryGetValue(framework, out var count) ? count + 1 : 1;
            }
        }

        return [.. counts.SelectMany(pair => Lines(pair.Key, pair.Value, logs.Count)).OrderBy(static line => line.Text, StringComparer.Ordinal)];
    }

    private static IEnumerable<BaselineLine> Lines(BaselineEntry entry, Dictionary<string, int> counts, int frameworks)
    {
        for (var occurrence = 1; ; occurrence++)
        {
            var here = counts.Where(count => count.Value >= occurrence).Select(static count => count.Key).OrderBy(static name => name, StringComparer.Ordinal).ToArray();
            if (here.Length == 0)
                yield break;

            // What stands in the plan is reported by the first framework for all of them.
            var isEverywhere = here.Length == frameworks || entry.IsOfPlan;
            yield return new BaselineLine(0, isEverywhere ? entry.Text : entry.TextFor(here), entry, isEverywhere ? [] : here);
        }
    }
}
