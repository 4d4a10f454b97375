using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Editing;
using Instrumentation.Plan.Model;

namespace Instrumentation.CodeFixes.Plans;

/// <summary>Something to be added to a plan.</summary>
/// <param name="Files">The files of the plan.</param>
internal abstract record PlanAddition(PlanFiles Files)
{
    /// <summary>
    /// What many places in the code ask for, each once: one event may be sent, and one property given, at several. The
    /// first counts, as it would if they were fixed one after the other.
    /// </summary>
    public static IEnumerable<PlanAddition> Distinct(IEnumerable<PlanAddition> additions) => additions
        .GroupBy(static addition => (addition.Files.Key, addition.GetType(), addition.Subject))
        .Select(static same => same.First());

    /// <summary>What it is about, by which several that say the same are one.</summary>
    protected abstract string Subject { get; }

    /// <summary>How well a file suits it; the best one that can take it does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="plan">The plan.</param>
    public abstract int Suits(string path, TrackingPlan plan);

    /// <summary>The edits of a file; null when the file cannot take it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="plan">The plan.</param>
    public abstract IReadOnlyList<PlanEdit>? Edits(PlanFileText file, TrackingPlan plan);
}
