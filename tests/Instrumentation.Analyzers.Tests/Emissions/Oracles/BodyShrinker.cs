namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>Takes statements and members away from a body while a disagreement of the same kind remains, so that what is left can be read.</summary>
internal static class BodyShrinker
{
    /// <summary>Shrinks <paramref name="body"/> in place; its disagreement, last.</summary>
    public static async Task<string> Shrink(Oracle oracle, OracleBody body, string disagreement)
    {
        for (var isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            foreach (var list in body.Members.Concat(body.Parts).SelectMany(part => part.Lists()).Prepend(body.Parts).Prepend(body.Members).ToList())
            {
                for (var at = list.Count - 1; at >= 0; at--)
                {
                    if ((await Try(oracle, body, list, at, [], disagreement)
                        ?? await Try(oracle, body, list, at, list[at].Blocks.SelectMany(block => block), disagreement)) is { } left)
                    {
                        (disagreement, isSmaller) = (left, true);
                    }
                }
            }
        }

        return disagreement;
    }

    private static async Task<string?> Try(Oracle oracle, OracleBody body, List<Part> list, int at, IEnumerable<Part> instead, string disagreement)
    {
        var before = list.ToList();
        list.RemoveAt(at);
        list.InsertRange(at, instead.ToList());
        if (list.Count != before.Count || !list.SequenceEqual(before))
        {
            try
            {
                // Another kind of fault may have no part in what was found.
                if ((await BodyProject.Judge(oracle, [body]))[0].Verdict.Disagreement is { } left && KindOf(left) == KindOf(disagreement))
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

    private static string KindOf(string disagreement) => disagreement.Split(':')[0];
}
