using System.Collections.Immutable;
using System.Composition;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.CodeFixes.Fixing;
using Instrumentation.CodeFixes.Plans;
using Instrumentation.Plan.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Events;

/// <summary>TRK101: sends the planned event of the nearest name, or adds the event to the plan.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UntrackedEventFix)), Shared]
internal sealed class UntrackedEventFix : EmissionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TRK101"];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<TrackingFix>> FixesOf(FoundEmission site, CancellationToken cancellation)
    {
        var fixes = new List<TrackingFix>();
        foreach (var name in site.Emission.Names)
        {
            if (FoundEmission.SpanOf(name.Place) != site.Finding || name.Text is not { } text || site.Project.Index.Find(text) is not null)
                continue;
            if (site.Name is { } single
                && site.Project.Index.Nearest(text) is { } nearest
                && Respelling.Is(text, nearest.WireName)
                && await NamedText.Replace(site, single.Place, nearest.WireName, cancellation).ConfigureAwait(false) is { } changes)
            {
                fixes.Add(new TrackingFix($"Send event '{nearest.WireName}'", "TRK101.Rename") { Changes = changes });
            }

            if (Addition(site, text) is { } addition)
                fixes.Add(new TrackingFix($"Add event '{text}' to the plan", "TRK101.Add") { Additions = [addition] });
        }

        return fixes;
    }

    private static PlanAddition? Addition(FoundEmission site, string name)
    {
        var addition = new EventAddition(site.Project.Files, SentEvent.Draft(site, name));
        return site.Project.Files.CanTake(addition) ? addition : null;
    }
}
