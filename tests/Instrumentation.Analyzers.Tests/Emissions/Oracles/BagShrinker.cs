namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>Takes statements away from a body while the disagreement remains, so that what is left can be read.</summary>
internal static class BagShrinker
{
    /// <summary>Shrinks <paramref name="body"/> in place; its disagreement, last.</summary>
    public static async Task<string> Shrink(BagBody body, string disagreement)
    {
        for (var isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            foreach (var list in body.Parts.SelectMany(part => part.Lists()).Prepend(body.Parts).ToList())
            {
                for (var at = list.Count - 1; at >= 0; at--)
                {
                    if ((await Try(body, list, at, []) ?? await Try(body, list, at, list[at].Blocks.SelectMany(block => block))) is { } left)
                        (disagreement, isSmaller) = (left, true);
                }
            }
        }

        return disagreement;
    }

    private static async Task<string?> Try(BagBody body, List<Part> list, int at, IEnumerable<Part> instead)
    {
        var before = list.ToList();
        list.RemoveAt(at);
        list.InsertRange(at, instead.ToList());
        if (list.Count < before.Count || list.Count > before.Count || !list.SequenceEqual(before))
        {
            try
            {
                if ((await BagOracleProject.Judge([body]))[0].Verdict.Disagreement() is { } left)
                    return left;
            }
            catch (Xunit.Sdk.XunitException)
            {
                // What is left does not compile: a `break` without its loop.
            }
        }

        list.Clear();
        list.AddRange(before);
        return null;
    }
}
