using System.Collections.Immutable;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>
/// Says the same with fewer outcomes: one that comes whatever a premise says needs no such premise, and one that comes under fewer premises
/// comes under more as well. A function that asks much of what it is given, and does the same whatever the answer, ends in one way for its callers.
/// </summary>
internal static class FewestOutcomes
{
    /// <summary>The fewest of <paramref name="outcomes"/>, in the order in which they came.</summary>
    public static IReadOnlyList<Outcome> Of(IEnumerable<Outcome> outcomes)
    {
        var all = outcomes.Distinct().ToList();
        if (all.Count < 2 || all.TrueForAll(static outcome => outcome.Premises.All.IsEmpty))
            return all;
        return [.. all.GroupBy(static outcome => outcome with { Premises = Premises.None }).SelectMany(static same => OfSame(same.ToList()))];
    }

    // All of them end in the same way.
    private static IEnumerable<Outcome> OfSame(List<Outcome> outcomes)
    {
        if (outcomes.Count == 1)
            return outcomes;
        var left = new List<ImmutableArray<Premise>>();
        var known = new HashSet<Premises>();
        foreach (var outcome in outcomes)
            Add(outcome.Premises.All);

        // What two of them say the opposite of decides nothing.
        for (var i = 0; i < left.Count; i++)
        {
            for (var at = 0; at < left[i].Length; at++)
            {
                if (left[i][at].Value is not null && known.Contains(new Premises(left[i].SetItem(at, left[i][at] with { Holds = !left[i][at].Holds }))))
                    Add(left[i].RemoveAt(at));
            }
        }

        left.Sort(static (one, other) => one.Length.CompareTo(other.Length));
        var fewest = new List<ImmutableArray<Premise>>();
        foreach (var premises in left)
        {
            if (!fewest.Exists(fewer => fewer.All(premise => premises.Contains(premise))))
                fewest.Add(premises);
        }

        return fewest.Select(premises => outcomes[0] with { Premises = premises.IsEmpty ? Premises.None : new Premises(premises) });

        void Add(ImmutableArray<Premise> premises)
        {
            if (known.Add(new Premises(premises)))
                left.Add(premises);
        }
    }
}
