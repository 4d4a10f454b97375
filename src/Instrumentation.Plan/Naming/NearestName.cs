using System.Text;

namespace Instrumentation.Plan.Naming;

/// <summary>Finds what somebody probably meant.</summary>
public sealed class NearestName
{
    private const int LongestCompared = 64;

    // A plan of nothing but wrong references must not cost its square in comparisons.
    private int _budget = 2_000_000;

    /// <summary>
    /// The candidate that takes the fewest edits to get to (insert, delete, replace, swap two neighbours), letter case
    /// and separators aside; null when none is near.
    /// </summary>
    public string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length == 0 || name.Length > LongestCompared)
            return null;
        var folded = Fold(name);
        var best = default(string);
        var bestDistance = 1 + Math.Max(1, folded.Length / 3);
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestCompared)
                continue;
            if (--_budget < 0)
                break;
            var distance = Distance(folded, Fold(candidate), bestDistance);
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
            if (bestDistance == 0)
                break;
        }

        return best;
    }

    /// <summary>" Did you mean 'x'?", or nothing.</summary>
    public string Suggest(string name, IEnumerable<string> candidates) =>
        Find(name, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static string Fold(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (character is not ('_' or '-' or ' ' or '.'))
                builder.Append(char.ToLowerInvariant(character));
        }

        return builder.ToString();
    }

    /// <summary>How many edits lead from one to the other; <paramref name="limit"/> where they are that many or more.</summary>
    internal static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
            return limit;
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                var edits = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    edits = Math.Min(edits, beforeLast[j - 2] + 1);
                current[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least >= limit)
                return limit;
            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}
