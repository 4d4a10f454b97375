using System.Collections.Immutable;
using System.Composition;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.CodeFixes.Fixing;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Properties;

/// <summary>
/// TRK104, and TRK201 of keys that are absent: gives misspelled properties their name, and adds those for which the code
/// has a value at hand. There is no placeholder for the rest: a build that succeeds with made-up values is what these rules prevent.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingPropertyFix)), Shared]
internal sealed class MissingPropertyFix : EmissionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TRK104", "TRK201"];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<TrackingFix>> FixesOf(FoundEmission site, CancellationToken cancellation)
    {
        var fixes = new List<TrackingFix>();
        var planned = site.Planned().Where(emission => FoundEmission.SpanOf(emission.Name.Place) == site.Finding).ToList();
        var renamed = new List<(string Name, IReadOnlyList<CodeChange> Changes)>();
        foreach (var entry in site.Emission.Bag.Entries)
        {
            var meant = planned.Select(emission => Misspelling.Meant(emission, entry)).FirstOrDefault(static property => property is not null);
            if (meant is not null
                && (meant.Aliases.Contains(entry.Name) || Respelling.Is(entry.Name, meant.WireName))
                && WrittenEntry.IsHere(entry)
                && await WrittenEntry.Rename(site, entry, meant.WireName, cancellation).ConfigureAwait(false) is { } changes)
            {
                renamed.Add((meant.WireName, changes));
            }
        }

        if (renamed.Count > 0)
            fixes.Add(new TrackingFix($"Rename to {Quoted.List(renamed.Select(static entry => entry.Name))}", "TRK104.Rename")
            {
                Changes = [.. renamed.SelectMany(static entry => entry.Changes)],
            });
        if (WritableBag.Of(site) is { } bag)
            fixes.AddRange(Added(bag, planned, [.. renamed.Select(static entry => entry.Name)]));
        return fixes;
    }

    private static IEnumerable<TrackingFix> Added(WritableBag bag, IReadOnlyList<PlannedEmission> planned, IReadOnlyList<string> renamed)
    {
        var entries = new List<(string Name, string Value)>();
        foreach (var anyOf in planned.SelectMany(Absent))
        {
            var found = anyOf
                .Where(property => !renamed.Contains(property.WireName) && entries.All(entry => entry.Name != property.WireName))
                .Select(property => (Name: property.WireName, Value: bag.ValueFor(property)))
                .FirstOrDefault(static entry => entry.Value is not null);
            if (found.Value is { } value)
                entries.Add((found.Name, value));
        }

        if (entries.Count > 0)
            yield return new TrackingFix($"Add {Quoted.List(entries.Select(static entry => entry.Name))}", "TRK104.Add") { Changes = bag.Add(entries) };
    }

    // Each a property, or several of which one is enough.
    private static IEnumerable<IEnumerable<PlanProperty>> Absent(PlannedEmission emission)
    {
        // What is given as null stands there already, and only its author knows the value.
        foreach (var member in emission.Missing.Where(member => emission.Emission.Bag[member.Property.WireName] is null))
            yield return [member.Property];
        foreach (var carried in emission.MissingAttribution)
            yield return carried.AnyOf;
        foreach (var loss in emission.LostKeys)
        {
            if (loss.Value is null)
                yield return loss.AnyOf;
        }
    }
}
