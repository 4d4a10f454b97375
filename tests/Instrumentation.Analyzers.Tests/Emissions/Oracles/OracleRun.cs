using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>
/// Makes bodies of one kind and fails with the smallest of those in which findings and runs disagree. <c>INSTRUMENTATION_FUZZ</c> is the number of
/// bodies of a long run, and <c>INSTRUMENTATION_FUZZ_SEED</c> makes them other ones.
/// </summary>
internal static class OracleRun
{
    private const int BodiesInOneProject = 50;
    private const int MostShown = 3;

    private static readonly int Count = LongRun.Count(100);
    private static readonly int Seed = LongRun.Seed(20261201);

    /// <summary>What the bodies send, in how many ways, and of how many of these it is said that they cannot be verified.</summary>
    public static async Task<(int Sent, int Undecided)> Verify(Oracle oracle)
    {
        var (sent, undecided, disagreements, wrong) = (0, 0, 0, new List<string>());
        for (var first = 0; first < Count; first += BodiesInOneProject)
        {
            var bodies = Enumerable.Range(first, Math.Min(BodiesInOneProject, Count - first)).Select(number => oracle.Make(Seed, number)).ToList();
            foreach (var (body, verdict) in await BodyProject.Judge(oracle, bodies))
            {
                sent += verdict.Sent;
                undecided += verdict.Undecided;
                if (verdict.Disagreement is not { } disagreement)
                    continue;
                disagreements++;
                if (wrong.Count < MostShown)
                    wrong.Add($"{await BodyShrinker.Shrink(oracle, body, disagreement)}\n{body}");
            }
        }

        Assert.True(wrong.Count == 0, $"{disagreements} of {Count} bodies of seed {Seed}, such as:\n" + string.Join("\n\n", wrong));
        return (sent, undecided);
    }
}
