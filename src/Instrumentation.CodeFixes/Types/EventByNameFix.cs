using System.Collections.Immutable;
using System.Composition;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Types;

/// <summary>TRK103: sends the generated type, through the same SDK or through the tracker. Offered only where nothing gets lost on the way.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventByNameFix)), Shared]
internal sealed class EventByNameFix : EmissionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TRK103"];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<TrackingFix>> FixesOf(FoundEmission site, CancellationToken cancellation)
    {
        var planned = site.Planned().ToList();
        IReadOnlyList<TrackingFix> fixes =
            planned.Count == 1
            && site.Emission.Names.Count == 1
            && EventType.Of(planned[0].Event, site) is { } type
            && TypedEvent.Of(planned[0], type, site) is { } typed
                ? [Fix(typed, planned[0])]
                : [];
        return Task.FromResult(fixes);
    }

    private static TrackingFix Fix(TypedEvent typed, PlannedEmission planned)
    {
        var (changes, usings) = typed.Changes();
        return new TrackingFix($"Send the type '{planned.Event.TypeName}'", "TRK103.Type") { Changes = changes, Usings = usings };
    }
}
