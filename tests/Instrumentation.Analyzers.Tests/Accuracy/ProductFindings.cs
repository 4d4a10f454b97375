using System.Collections.Concurrent;
using System.Collections.Immutable;
using Instrumentation.Plan.Sites;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>What the product says of a project.</summary>
/// <param name="All">Its findings.</param>
/// <param name="Sites">How many emissions it read.</param>
/// <param name="Emitted">The planned events it saw emitted.</param>
internal sealed record ProductFindings(ImmutableArray<Finding> All, int Sites, ImmutableHashSet<string> Emitted)
{
    private static readonly ConcurrentDictionary<string, Task<ProductFindings>> Known = new();

    /// <summary>Runs the product, once for each project.</summary>
    public static Task<ProductFindings> Of(CorpusProject project) => Known.GetOrAdd(project.Name, _ => Run(project));

    private static async Task<ProductFindings> Run(CorpusProject project)
    {
        var findings = await project.Scenario(("TrackingPlanReport", "true")).Findings();

        // Entry points are reported by the same rule, and are no sites.
        var sites = findings.Where(finding => finding.Id == "TRK900").Select(Site).OfType<ReportedSite>().ToList();
        return new ProductFindings(
            [.. findings.Where(finding => IsFault(finding.Id, project)).Select(Finding.Of)],
            sites.Count,
            [.. sites.SelectMany(site => site.Events).Intersect(project.Plan.Events.Select(planned => planned.WireName))]);
    }

    // An emission site is no fault; that a planned event is better emitted by type is advice that every line of the corpus would get.
    private static bool IsFault(string id, CorpusProject project) => id != "TRK900" && (id != "TRK103" || project.AsksForTypes);

    private static ReportedSite? Site(Diagnostic site) =>
        ReportedSite.Read(site.Properties.ToDictionary(property => property.Key, property => property.Value!));
}
