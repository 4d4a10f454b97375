using System.Collections.Immutable;
using System.Composition;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.CodeFixes.Fixing;
using Instrumentation.CodeFixes.Plans;
using Instrumentation.Plan.Naming;
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
        var planned = site.Planned().ToList();
        var unlisted = site.Emission.Bag.Entries
            .Where(entry => FoundEmission.SpanOf(entry.Place) == site.Finding && planned.Count > 0 && !entry.IsShared && !site.Emission.IsReserved(entry.Name) && !planned.Any(emission => emission.Lists(entry.Name)))
            .ToList();
        var here = unlisted.Where(WrittenEntry.IsHere).ToList();
        var fixes = new List<TrackingFix>();
        foreach (var entry in here)
        {
            if (planned[0].NearestNotGiven(entry.Name) is { } nearest
                && Respelling.Is(entry.Name, nearest)
                && await WrittenEntry.Rename(site, entry, nearest, cancellation).ConfigureAwait(false) is { } renamed)
            {
                fixes.Add(new TrackingFix($"Rename property to '{nearest}'", "TRK105.Rename") { Changes = renamed });
            }
        }

        if (unlisted.Count > 0)
            fixes.AddRange(Added(site, planned[0], unlisted));
        foreach (var entry in here)
        {
            if (WrittenEntry.Remove(site, entry) is { } removed)
                fixes.Add(new TrackingFix($"Remove property '{entry.Name}'", "TRK105.Remove") { Changes = removed });
        }

        return fixes;
    }

    // What a helper gives has findings at one place, the call, and they are answered together.
    private static IEnumerable<TrackingFix> Added(FoundEmission site, PlannedEmission planned, IReadOnlyList<BagEntry> unlisted)
    {
        var additions = unlisted.GroupBy(static entry => entry.Name).Select(same => Addition(site, planned, same.First())).OfType<PropertyAddition>().ToList();
        if (additions.Count > 0)
        {
            var names = Quoted.List(additions.Select(static addition => addition.Property.Name));
            yield return new TrackingFix($"Add {(additions.Count == 1 ? "property" : "properties")} {names} to event '{planned.Event.WireName}' in the plan", "TRK105.Add") { Additions = additions };
        }
    }

    // One event is enough: where a condition decides between several, a property of any of them is fine.
    private static PropertyAddition? Addition(FoundEmission site, PlannedEmission planned, BagEntry entry)
    {
        var property = SentProperty.Draft(site.Project.Index.Plan, entry);
        var addition = new PropertyAddition(site.Project.Files, planned.Event.Name, property);
        return site.Project.Files.CanTake(addition) ? addition : null;
    }
}
