using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>The named entries of one section, merged over all files in their order.</summary>
internal sealed class Declarations
{
    private readonly Dictionary<string, int> _index;
    private readonly List<Declaration> _items;

    private Declarations(int capacity)
    {
        _index = new(capacity, StringComparer.Ordinal);
        _items = new(capacity);
    }

    /// <summary>The entries, in order; of those with one name the first.</summary>
    public IReadOnlyList<Declaration> Items => _items;

    /// <summary>The names of all entries.</summary>
    public IEnumerable<string> Names => _index.Keys;

    /// <summary>The place of an entry among <see cref="Items"/>, or -1.</summary>
    public int IndexOf(string name) => _index.TryGetValue(name, out var index) ? index : -1;

    /// <summary>Whether there is an entry of that name.</summary>
    public bool Contains(string name) => _index.ContainsKey(name);

    /// <summary>
    /// Merges the pieces of a section whose entries are each a <paramref name="kind"/>; <paramref name="most"/> entries
    /// are kept.
    /// </summary>
    public static Declarations Merge(FindingList findings, string kind, List<PlanSection> pieces, int most = int.MaxValue)
    {
        var capacity = 0;
        foreach (var piece in pieces)
            capacity += piece.Value.CountChildren();
        var declarations = new Declarations(Math.Min(capacity, most));
        Dictionary<string, List<PlanPlace>>? repeated = null;
        foreach (var piece in pieces)
        {
            if (piece.Value.Kind != NodeKind.Mapping && !piece.Value.IsNull && !piece.Value.IsBroken)
                findings.Report(
                    PlanRules.BadValue,
                    piece.Value.Place,
                    $"'{piece.Key.Text}' is a map of names; this is {Values.Describe(piece.Value)}.");
            foreach (var (key, value) in piece.Value.Entries())
            {
                if (!IsName(findings, kind, key))
                    continue;
                if (declarations._index.TryGetValue(key.Text, out var first))
                {
                    if (!(repeated ??= new(StringComparer.Ordinal)).TryGetValue(key.Text, out var places))
                        repeated.Add(key.Text, places = [declarations._items[first].Key.Place]);
                    places.Add(key.Place);
                }
                else if (declarations._items.Count == most)
                {
                    findings.Report(
                        PlanRules.LimitExceeded,
                        key.Place,
                        $"A plan has at most {most} entries under '{piece.Key.Text}'; this one and those behind it are left out. "
                            + "Split the plan.");
                    break;
                }
                else
                {
                    declarations._index.Add(key.Text, declarations._items.Count);
                    declarations._items.Add(new(key, value));
                }
            }
        }

        if (repeated is not null)
        {
            foreach (var pair in repeated)
                Duplicates.Report(findings, new Subject(kind, pair.Key).ToString(), pair.Value);
        }

        return declarations;
    }

    private static bool IsName(FindingList findings, string kind, PlanNode key)
    {
        if (key.Kind != NodeKind.Text || (key.IsPlain && key.Text == "<<"))
            return false;
        if (string.IsNullOrWhiteSpace(key.Text))
        {
            findings.Report(PlanRules.BadValue, key.Place, $"The name of this {kind} is empty. Give it one.");
            return false;
        }

        if (key.Text.Length > PlanLimits.NameLength)
        {
            findings.Report(
                PlanRules.LimitExceeded,
                key.Place,
                $"The name of {kind} '{Shown.Of(key.Text)}' has {key.Text.Length} characters, and {PlanLimits.NameLength} are allowed. "
                    + "Shorten it, and keep the long one as 'wire:' if logs need it.");
        }

        return true;
    }
}
