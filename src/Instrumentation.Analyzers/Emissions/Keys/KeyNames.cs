using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>The names under which code knows the join keys of a plan.</summary>
internal sealed class KeyNames
{
    private readonly List<(PlanProperty Key, string[] Names)> _keys;

    public KeyNames(TrackingPlan plan) =>
        _keys = [.. plan.Properties.Where(static property => property.Key is not null).Select(static key => (key, NamesOf(key)))];

    /// <summary>
    /// The key that something called <paramref name="name"/> certainly sounds like: its whole name, or, of names of several words, the
    /// end of it. Null where none does, or several do.
    /// </summary>
    public PlanProperty? Find(string name)
    {
        var words = NameWords.Of(name);

        // `userOrAnonymousId` is either.
        if (words.Contains(" or "))
            return null;
        PlanProperty? found = null;
        var length = 0;
        foreach (var (key, names) in _keys)
        {
            foreach (var candidate in names)
            {
                // `original_order_id` is an order's id and no id.
                if (candidate.Length <= length || !IsCalled(words, candidate))
                    continue;
                (found, length) = (key, candidate.Length);
            }
        }

        return found;
    }

    private static string[] NamesOf(PlanProperty key) =>
        [.. key.Aliases.Append(key.Name).Append(key.WireName).Select(NameWords.Of).Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    private static bool IsCalled(string words, string key) =>
        words == key || (key.IndexOf(' ') > 0 && words.EndsWith(" " + key, StringComparison.Ordinal));
}
