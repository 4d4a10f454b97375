using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>Names that stand more than once where each may stand once. The first counts; all places are reported together.</summary>
internal sealed class Duplicates
{
    private readonly Dictionary<string, List<PlanPlace>> _places = new(StringComparer.Ordinal);
    private readonly List<string> _repeated = [];

    /// <summary>The fields of one map.</summary>
    public static Duplicates OfFields(PlanNode mapping)
    {
        var duplicates = new Duplicates();
        foreach (var (key, _) in mapping.Entries())
        {
            if (key.Kind == NodeKind.Text)
                duplicates.Add(key.Text, key.Place);
        }

        return duplicates;
    }

    /// <summary>Notes where a name stands.</summary>
    public void Add(string name, PlanPlace place)
    {
        if (!_places.TryGetValue(name, out var places))
            _places.Add(name, places = []);
        places.Add(place);
    }

    /// <summary>Notes that a name stands more than once.</summary>
    public void Note(string name)
    {
        if (!_repeated.Contains(name))
            _repeated.Add(name);
    }

    /// <summary>Reports each repeated name at its second place.</summary>
    public void Report(FindingList findings, string owner)
    {
        foreach (var name in _repeated)
            Report(findings, $"'{Shown.Of(name)}' {owner}", _places[name]);
    }

    /// <summary>Reports one thing that stands at several places.</summary>
    public static void Report(FindingList findings, string what, List<PlanPlace> places)
    {
        var related = new RelatedPlace[places.Count - 1];
        related[0] = new(places[0], "the first one, which counts");
        for (var i = 2; i < places.Count; i++)
            related[i - 1] = new(places[i], "another one");
        var where = string.Join(", ", Texts(places));
        findings.Report(
            PlanRules.DeclaredTwice,
            places[1],
            $"{what} is declared {places.Count} times: {where}. The first one counts; remove or rename the others.",
            new(related));
    }

    private static IEnumerable<string> Texts(List<PlanPlace> places)
    {
        const int Most = 10;
        for (var i = 0; i < places.Count && i < Most; i++)
            yield return places[i].ToString();
        if (places.Count > Most)
            yield return "…";
    }
}
