using System.Collections.Immutable;
using System.Composition;
using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.CodeFixes.Fixing;
using Instrumentation.CodeFixes.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Properties;

/// <summary>TRK105: gives the property its planned name, adds it to the plan, or takes it out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnlistedPropertyFix)), Shared]
internal sealed class UnlistedPropertyFix : EmissionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TRK105"];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<TrackingFix>> FixesOf(FoundEmission site, CancellationToken cancellation)
    {
        var fixes = new List<TrackingFix>();
        var planned = site.Planned().ToList();
        foreach (var entry in site.Emission.Bag.Entries)
        {
            if (FoundEmission.SpanOf(entry.Place) != site.Finding || planned.Count == 0 || planned.Any(emission => emission.Lists(entry.Name)))
                continue;
            if (WrittenEntry.IsHere(entry)
                && planned[0].NearestNotGiven(entry.Name) is { } nearest
                && await WrittenEntry.Rename(site, entry, nearest, cancellation).ConfigureAwait(false) is { } renamed)
            {
                fixes.Add(new TrackingFix($"Rename property to '{nearest}'", "TRK105.Rename") { Changes = renamed });
            }

            if (Addition(site, planned[0], entry) is { } addition)
                fixes.Add(new TrackingFix($"Add property '{entry.Name}' to event '{planned[0].Event.WireName}' in the plan", "TRK105.Add") { Additions = [addition] });
            if (WrittenEntry.IsHere(entry) && WrittenEntry.Remove(site, entry) is { } removed)
                fixes.Add(new TrackingFix($"Remove property '{entry.Name}'", "TRK105.Remove") { Changes = removed });
        }

        return fixes;
    }

    // One event is enough: where a condition decides between several, a property of any of them is fine.
    private static PlanAddition? Addition(FoundEmission site, PlannedEmission planned, BagEntry entry)
    {
        var property = SentProperty.Draft(site.Project.Index.Plan, entry);
        var addition = new PropertyAddition(site.Project.Files, planned.Event.Name, property);
        return site.Project.Files.CanTake(addition) ? addition : null;
    }
}
