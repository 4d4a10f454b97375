using Instrumentation.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Emissions;

/// <summary>Fixes of findings about one emission.</summary>
internal abstract class EmissionFixProvider : TrackingFixProvider
{
    /// <inheritdoc/>
    public sealed override async Task<IReadOnlyList<TrackingFix>> FixesOf(
        Document document, TextSpan finding, ProjectPlan project, CancellationToken cancellation) =>
        await FoundEmission.At(document, finding, project, cancellation).ConfigureAwait(false) is { } site
            ? await FixesOf(site, cancellation).ConfigureAwait(false)
            : [];

    /// <summary>The fixes of the finding at <paramref name="site"/>, the best one first.</summary>
    protected abstract Task<IReadOnlyList<TrackingFix>> FixesOf(FoundEmission site, CancellationToken cancellation);
}
