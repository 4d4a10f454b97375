using Instrumentation.CodeFixes.Emissions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Fixing;

/// <summary>
/// Offers what a derived class finds for a finding. Every fix is worked out from the code as the analyzers read it, at the
/// moment it is asked for; a finding that no longer applies has none.
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
            foreach (var fix in await FixesOf(context.Document, diagnostic.Location.SourceSpan, project, context.CancellationToken).ConfigureAwait(false))
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

    /// <summary>The fixes of the finding at <paramref name="finding"/>, the best one first.</summary>
    public abstract Task<IReadOnlyList<TrackingFix>> FixesOf(Document document, TextSpan finding, ProjectPlan project, CancellationToken cancellation);
}
