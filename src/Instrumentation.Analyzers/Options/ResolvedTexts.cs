using Instrumentation.Plan;

namespace Instrumentation.Analyzers.Options;

/// <summary>The texts of some plan files, and what resolving them together came to.</summary>
internal sealed class ResolvedTexts(List<PlanFileText> texts, ResolvedPlan plan)
{
    /// <summary>What they came to.</summary>
    public ResolvedPlan Plan { get; } = plan;

    /// <summary>Whether they are the very same texts, under the same paths, in the same order.</summary>
    public bool AreOf(List<PlanFileText> others)
    {
        if (texts.Count != others.Count)
            return false;
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].Path != others[i].Path || !ReferenceEquals(texts[i].Text, others[i].Text))
                return false;
        }

        return true;
    }
}
