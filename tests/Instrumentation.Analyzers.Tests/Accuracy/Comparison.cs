namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>What was found held against what is expected, finding by finding.</summary>
internal sealed class Comparison
{
    private Comparison(IReadOnlyList<Finding> hits, IReadOnlyList<Finding> misplaced, IReadOnlyList<Finding> wrong, IReadOnlyList<Finding> missed)
    {
        Hits = hits;
        Misplaced = misplaced;
        False = wrong;
        Missed = missed;
    }

    /// <summary>Found at the very place.</summary>
    public IReadOnlyList<Finding> Hits { get; }

    /// <summary>Expected, and found at a place that encloses or lies within the expected one: true, but harder to read.</summary>
    public IReadOnlyList<Finding> Misplaced { get; }

    /// <summary>Found, and not expected.</summary>
    public IReadOnlyList<Finding> False { get; }

    /// <summary>Expected, and not found.</summary>
    public IReadOnlyList<Finding> Missed { get; }

    /// <summary>Compares; the same finding may be there several times.</summary>
    public static Comparison Of(IEnumerable<Finding> expected, IEnumerable<Finding> found)
    {
        var missed = expected.ToList();
        var (hits, others) = (new List<Finding>(), new List<Finding>());
        foreach (var finding in found)
            (missed.Remove(finding) ? hits : others).Add(finding);

        var (misplaced, wrong) = (new List<Finding>(), new List<Finding>());
        foreach (var finding in others)
        {
            if (missed.Find(finding.IsNear) is { } near)
            {
                missed.Remove(near);
                misplaced.Add(near);
            }
            else
            {
                wrong.Add(finding);
            }
        }

        return new Comparison(hits, misplaced, wrong, missed);
    }

    /// <summary>The rules that are expected or found.</summary>
    public IEnumerable<string> Rules() => Hits.Concat(Misplaced).Concat(False).Concat(Missed).Select(finding => finding.Id).Distinct();

    /// <summary>Of one rule; a finding beside its place counts, since whoever reads it finds the fault.</summary>
    public Score ScoreOf(string id) => new(
        Hits.Count(finding => finding.Id == id) + Misplaced.Count(finding => finding.Id == id),
        False.Count(finding => finding.Id == id),
        Missed.Count(finding => finding.Id == id));
}
