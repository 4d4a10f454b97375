using System.Collections.Immutable;
using System.Composition;
using Instrumentation.Analyzers.Rules;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.CodeFixes.Fixing;
using Instrumentation.CodeFixes.Plans;
using Instrumentation.Plan.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Endpoints;

/// <summary>
/// TRK302: writes a feature for the endpoint into the plan, or an exemption. What the feature is, and why there is an exemption, only
/// people know; findings in the plan ask for it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UninstrumentedEndpointFix)), Shared]
internal sealed class UninstrumentedEndpointFix : TrackingFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TRK302"];

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TrackingFix>> FixesOf(
        Document document, TextSpan finding, ProjectPlan project, CancellationToken cancellation)
    {
        // An action that several controllers inherit is one place with several endpoints.
        var scope = new EndpointScope(project.Compilation, project.Index.Plan, cancellation);
        var path = (await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false))?.FilePath;
        var endpoints = scope.Endpoints.All
            .Where(endpoint => endpoint.Place.SourceSpan == finding && endpoint.Place.SourceTree?.FilePath == path && UninstrumentedEndpoint.Is(endpoint, scope))
            .ToList();
        var names = endpoints.Select(EntryPointName.Of).OfType<string>().Distinct().OrderBy(static name => name, StringComparer.Ordinal).ToList();
        if (names.Count == 0)
            return [];

        var fixes = new List<TrackingFix>();
        var told = TellingEvent.Of(endpoints, project);
        var feature = new FeatureAddition(project.Files, new FeatureDraft(EntryPointName.AsFeature(names[0])) { EntryPoints = names, Emits = told is null ? [] : [told] });
        if (project.Files.CanTake(feature))
        {
            var title = $"Add the feature for '{names[0]}' to the plan" + (told is null ? "" : $", with event '{told}'");
            fixes.Add(new TrackingFix(title, "TRK302.Feature") { Additions = [feature] });
        }

        var exemptions = names.Select(name => new ExemptionAddition(project.Files, new ExemptionDraft(name))).ToList();
        if (exemptions.All(project.Files.CanTake))
            fixes.Add(new TrackingFix($"Exempt '{names[0]}' in the plan, with a reason", "TRK302.Exempt") { Additions = exemptions });
        return fixes;
    }
}
