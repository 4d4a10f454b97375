using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Findings;

/// <summary>Collects findings; bounded, so that a hostile plan does not end in a million messages.</summary>
internal sealed class FindingList
{
    private readonly List<PlanFinding> _findings = [];

    /// <summary>Whether the limit is reached.</summary>
    public bool IsFull => _findings.Count >= PlanLimits.Findings;

    /// <summary>The number of findings so far.</summary>
    public int Count => _findings.Count;

    /// <summary>Adds a finding. Its message may begin with the name of what it is about; it gets a capital.</summary>
    public void Report(PlanRule rule, PlanPlace place, string message, EquatableArray<RelatedPlace> related = default)
    {
        if (!IsFull)
            _findings.Add(new(rule, place, char.ToUpperInvariant(message[0]) + message.Substring(1), related));
        else
            Skip(place);
    }

    /// <summary>Adds findings of a file.</summary>
    public void AddRange(EquatableArray<PlanFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (!IsFull)
                _findings.Add(finding);
            else
                Skip(finding.Place);
        }
    }

    /// <summary>Notes a finding past the limit; that there are some is the last finding.</summary>
    public void Skip(PlanPlace place)
    {
        if (_findings.Count == PlanLimits.Findings)
        {
            _findings.Add(new(
                PlanRules.LimitExceeded,
                place,
                $"The plan has more than {PlanLimits.Findings} findings, and the others are not shown. Repair some of these first."));
        }
    }

    /// <summary>All of them by file, place and id; a fault that an alias shows twice stands in it once.</summary>
    public EquatableArray<PlanFinding> ToSorted(IReadOnlyList<PlanDocument> documents) =>
        _findings.Count == 0 ? default : Sorted(documents);

    private EquatableArray<PlanFinding> Sorted(IReadOnlyList<PlanDocument> documents)
    {
        var order = new Dictionary<PlanFile, int>();
        for (var i = 0; i < documents.Count; i++)
            order[documents[i].File] = i;

        var sorted = _findings.ToArray();
        var keys = new int[sorted.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = i;
        Array.Sort(keys, (left, right) =>
        {
            var (x, y) = (sorted[left], sorted[right]);
            var byPlace = FileOrder(x).CompareTo(FileOrder(y));
            if (byPlace == 0)
                byPlace = x.Place.Start.CompareTo(y.Place.Start);
            if (byPlace == 0)
                byPlace = string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
            return byPlace != 0 ? byPlace : left.CompareTo(right);
        });

        var distinct = new List<PlanFinding>(sorted.Length);
        foreach (var key in keys)
        {
            var finding = sorted[key];
            var isRepeated = distinct.Count > 0
                && distinct[distinct.Count - 1] is var last
                && last.Place.File == finding.Place.File
                && last.Place.Start == finding.Place.Start
                && last == finding;
            if (!isRepeated)
                distinct.Add(finding);
        }

        return new(distinct.ToArray());

        int FileOrder(PlanFinding finding) =>
            finding.Place.File is { } file && order.TryGetValue(file, out var index) ? index : -1;
    }
}
