using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK503: an emission that <c>tracking-plan.sites.txt</c> records is gone. Known at the end of a compilation only.</summary>
internal static class LostSite
{
    public static DiagnosticDescriptor Descriptor { get; } = TrackingRule.CreateAtEnd(
        "TRK503",
        "Recorded emission site is gone",
        "{0}",
        Categories.Emission,
        DiagnosticSeverity.Warning);

    /// <summary>Takes note of what the emission sends; what never runs sends nothing.</summary>
    public static void See(EmissionCheck check, RecordedSites recorded)
    {
        if (check.IsDead)
            return;
        foreach (var name in EmissionSite.NamesOf(check).OfType<string>().Distinct())
            recorded.See(check.File, check.Member, name);
    }

    /// <summary>Reports what is gone.</summary>
    public static void Report(RecordedSites recorded, Action<Diagnostic> report)
    {
        foreach (var (line, place) in recorded.Lost())
            report(Diagnostic.Create(Descriptor, place, MessageOf(line.Entry, line.Text)));
    }

    private static string MessageOf(Plan.Baselines.BaselineEntry? entry, string text) =>
        entry is { Subjects.Count: > 0 }
            ? $"'{entry.Subjects[0]}' was emitted in {entry.Member} of {entry.File}, and is not any more: emit it again, or record today's sites with -p:TrackingPlanUpdate=sites"
            : $"'{text}' is no recorded site: record today's sites with -p:TrackingPlanUpdate=sites";
}
