using System.Collections.Immutable;
using Instrumentation.CodeFixes.Emissions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Fixing;

/// <summary>
/// Fixes every finding of a document, project or solution in one change. The batch fixer of Roslyn merges documents only:
/// what several findings add to one plan file would get lost, and so would it in the other projects that share the file.
/// </summary>
internal sealed class FixEverywhere : FixAllProvider
{
    /// <summary>It has no state.</summary>
    public static FixEverywhere Instance { get; } = new();

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult(
        context.CodeFixProvider is TrackingFixProvider provider
            ? CodeAction.Create(
                "Fix all",
                async cancellation => await FixedSolution.Of(
                    context.Solution, await FixesIn(context, provider, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false),
                context.CodeActionEquivalenceKey)
            : null);

    private static async Task<IReadOnlyList<TrackingFix>> FixesIn(FixAllContext context, TrackingFixProvider provider, CancellationToken cancellation)
    {
        var fixes = new List<TrackingFix>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            if (project.Language != LanguageNames.CSharp)
                continue;
            var findings = await FindingsIn(project, context).ConfigureAwait(false);
            if (findings.IsEmpty || await ProjectPlan.Of(project, cancellation).ConfigureAwait(false) is not { } plan)
                continue;
            foreach (var finding in findings.OrderBy(static finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(static finding => finding.Location.SourceSpan.Start))
            {
                if (DocumentOf(finding, project) is not { } document)
                    continue;
                var offered = await provider.FixesOf(document, finding.Location.SourceSpan, plan, cancellation).ConfigureAwait(false);

                // `dotnet format` asks for the kind that the first finding has, which may have none.
                if (offered.FirstOrDefault(fix => context.CodeActionEquivalenceKey is null || fix.Key == context.CodeActionEquivalenceKey) is { } chosen)
                    fixes.Add(chosen);
            }
        }

        return fixes;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsIn(Project project, FixAllContext context) => context.Scope == FixAllScope.Document
        ? context.Document is { } document ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false) : []
        : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);

    private static Document? DocumentOf(Diagnostic finding, Project project) =>
        finding.Location.SourceTree is { } tree
            ? project.GetDocument(tree) ?? project.Documents.FirstOrDefault(document => document.FilePath == tree.FilePath)
            : null;
}
