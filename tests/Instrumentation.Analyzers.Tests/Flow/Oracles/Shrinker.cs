namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>Takes statements away from a body while the disagreement remains, so that what is left can be read.</summary>
internal static class Shrinker
{
    /// <summary>Shrinks <paramref name="body"/> in place; its disagreement, last.</summary>
    public static async Task<string> Shrink(RandomBody body, string disagreement)
    {
        for (var isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            foreach (var block in body.Functions.SelectMany(function => function.Blocks()).ToList())
            {
                for (var at = block.Count - 1; at >= 0; at--)
                {
                    if (await Try(body, block, at, keepsParts: false) is { } without)
                        (disagreement, isSmaller) = (without, true);
                    else if (block[at].Blocks.Any() && await Try(body, block, at, keepsParts: true) is { } within)
                        (disagreement, isSmaller) = (within, true);
                }
            }
        }

        return disagreement;
    }

    private static async Task<string?> Try(RandomBody body, List<Statement> block, int at, bool keepsParts)
    {
        var kept = block[at];
        var before = block.ToList();
        block.RemoveAt(at);
        if (keepsParts)
            block.InsertRange(at, kept.Blocks.SelectMany(part => part));
        try
        {
            if ((await OracleProject.Judge([body]))[0].Verdicts.Disagreement() is { } left)
                return left;
        }
        catch (Xunit.Sdk.XunitException)
        {
            // What is left does not compile: a `break` without its loop.
        }

        block.Clear();
        block.AddRange(before);
        return null;
    }
}
