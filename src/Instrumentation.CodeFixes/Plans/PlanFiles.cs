using Instrumentation.Analyzers.Options;
using Instrumentation.Plan;
using Instrumentation.Plan.Findings;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Plans;

/// <summary>The files of a plan. Several projects may share them, so that what is edited goes by path.</summary>
internal sealed class PlanFiles(IReadOnlyList<PlanFileText> files)
{
    /// <summary>What tells this plan from the plans of other projects.</summary>
    public string Key { get; } = string.Join("\n", files.Select(static file => file.Path));

    /// <summary>Whether the plan can take <paramref name="addition"/>.</summary>
    public bool CanTake(PlanAddition addition) => Apply(addition, new Dictionary<string, SourceText>(StringComparer.Ordinal));

    /// <summary>Adds to the plan as <paramref name="edited"/> has it. False when it has that, or no place for it, or would be wrong with it.</summary>
    public bool Apply(PlanAddition addition, Dictionary<string, SourceText> edited)
    {
        var texts = files.Select(file => edited.TryGetValue(file.Path, out var text) ? file with { Text = text } : file).ToList();
        var before = Resolve(texts);
        if (before.Plan is not { } plan)
            return false;
        foreach (var file in texts.OrderByDescending(file => addition.Suits(file.Path, plan)).ToList())
        {
            if (addition.Edits(file, plan) is not { } edits)
                continue;
            var after = file.Text.WithChanges(edits.Select(static edit => new TextChange(new TextSpan(edit.Start, edit.Length), edit.Text)));
            if (Errors(Resolve([.. texts.Select(other => other.Path == file.Path ? file with { Text = after } : other)])) > Errors(before))
                return false;
            edited[file.Path] = after;
            return true;
        }

        return false;
    }

    private static ResolvedPlan Resolve(IReadOnlyList<PlanFileText> files) =>
        PlanResolver.Resolve([.. files.Select(static file => PlanReader.Read(file.Path, file.Text.ToString()))]);

    private static int Errors(ResolvedPlan plan) => plan.Findings.Count(static finding => finding.Rule.Severity == PlanSeverity.Error);
}
