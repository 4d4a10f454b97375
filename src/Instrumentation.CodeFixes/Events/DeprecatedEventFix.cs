using System.Collections.Immutable;
using System.Composition;
using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.CodeFixes.Fixing;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Events;

/// <summary>TRK109: sends the event that replaces a deprecated one, where what is sent with it is right for that one as well.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeprecatedEventFix)), Shared]
internal sealed class DeprecatedEventFix : EmissionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TRK109"];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<TrackingFix>> FixesOf(FoundEmission site, CancellationToken cancellation)
    {
        var index = site.Project.Index;
        if (site.Name is not { Text: { } text } name
            || index.Find(text) is not { Status: EventStatus.Deprecated } old
            || index.SuccessorOf(old) is not { Status: not (EventStatus.Deprecated or EventStatus.Removed) } successor
            || successor.Kind != old.Kind
            || !StaysRight(new PlannedEmission(site.Emission, name, old, site.Project.Sources, index), new PlannedEmission(site.Emission, name, successor, site.Project.Sources, index))
            || await NamedText.Replace(site, name.Place, successor.WireName, cancellation).ConfigureAwait(false) is not { } changes)
        {
            return [];
        }

        return [new TrackingFix($"Send event '{successor.WireName}'", "TRK109.Replace") { Changes = changes }];
    }

    // Nothing that the new event needs is missing or unknown, and all that is given means there what it means here.
    private static bool StaysRight(PlannedEmission old, PlannedEmission sent) =>
        sent.Emission.Bag is { State: BagState.Known, DictionaryOf: null } bag
        && !sent.Unverified.Any()
        && sent.Missing.Count == 0
        && sent.LostKeys.Count == 0
        && sent.MissingAttribution.Count == 0
        && sent.Event.OneOf.All(set => set.Any(name => GivenAs.Of(sent, name) == Presence.Given))
        && sent.Event.Requires.All(dependency => GivenAs.Of(sent, dependency.WireName) == Presence.Missing || dependency.Others.All(name => GivenAs.Of(sent, name) == Presence.Given))
        && bag.Entries.All(entry => sent.Emission.IsReserved(entry.Name) || (sent.Find(entry.Name) is { } there && old.Find(entry.Name) is { } here && there.Property.Equals(here.Property)));
}
