using Instrumentation.CodeFixes.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Fixing;

/// <summary>A solution after some fixes: one edit a file, whichever projects have the file.</summary>
internal static class FixedSolution
{
    /// <summary>Applies <paramref name="fixes"/>. One that would change what an earlier one changes is left for the next time.</summary>
    public static async Task<Solution> Of(Solution solution, IEnumerable<TrackingFix> fixes, CancellationToken cancellation)
    {
        var changes = new Dictionary<string, FileChanges>(StringComparer.Ordinal);
        var additions = new List<PlanAddition>();
        foreach (var fix in fixes)
        {
            if (!fix.Changes.All(change => For(changes, change.Path).CanTake(change.Change)))
                continue;
            foreach (var change in fix.Changes)
                For(changes, change.Path).Take(change.Change);
            foreach (var (path, name) in fix.Usings)
                For(changes, path).Use(name);
            additions.AddRange(fix.Additions);
        }

        foreach (var change in changes)
            solution = await WithCode(solution, change.Key, change.Value, cancellation).ConfigureAwait(false);
        return WithPlans(solution, additions);
    }

    private static FileChanges For(Dictionary<string, FileChanges> changes, string path)
    {
        if (!changes.TryGetValue(path, out var ofFile))
            changes.Add(path, ofFile = new FileChanges());
        return ofFile;
    }

    private static async Task<Solution> WithCode(Solution solution, string path, FileChanges changes, CancellationToken cancellation)
    {
        foreach (var project in solution.Projects)
        {
            foreach (var document in project.Documents.Where(document => document.FilePath == path))
                solution = solution.WithDocumentText(document.Id, await changes.ApplyTo(document, cancellation).ConfigureAwait(false));
        }

        return solution;
    }

    private static Solution WithPlans(Solution solution, IEnumerable<PlanAddition> additions)
    {
        var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var addition in PlanAddition.Distinct(additions))
            addition.Files.Apply(addition, texts);
        foreach (var project in solution.Projects)
        {
            foreach (var file in project.AdditionalDocuments)
            {
                if (file.FilePath is { } path && texts.TryGetValue(path, out var text))
                    solution = solution.WithAdditionalDocumentText(file.Id, text);
            }
        }

        return solution;
    }
}
