using Instrumentation.CodeFixes.Emissions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Fixing;

/// <summary>
/// Offers what a derived class finds for a finding. Every fix is worked out from the emission as the analyzers read it,
/// at the moment it is asked for; a finding that no longer applies has none.
/// </summary>
internal abstract class TrackingFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixEverywhere.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await ProjectPlan.Of(context.Document.Project, context.CancellationToken).ConfigureAwait(false) is not { } project)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in await FixesOf(context.Document, diagnostic, project, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        fix.Title,
                        cancellation => FixedSolution.Of(context.Document.Project.Solution, [fix], cancellation),
                        fix.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The fixes of a finding, the best one first.</summary>
    public async Task<IReadOnlyList<TrackingFix>> FixesOf(
        Document document, Diagnostic diagnostic, ProjectPlan project, CancellationToken cancellation) =>
        await FoundEmission.At(document, diagnostic.Location.SourceSpan, project, cancellation).ConfigureAwait(false) is { } site
            ? await FixesOf(site, cancellation).ConfigureAwait(false)
            : [];

    /// <summary>The fixes of the finding at <paramref name="site"/>, the best one first.</summary>
    protected abstract Task<IReadOnlyList<TrackingFix>> FixesOf(FoundEmission site, CancellationToken cancellation);
}
