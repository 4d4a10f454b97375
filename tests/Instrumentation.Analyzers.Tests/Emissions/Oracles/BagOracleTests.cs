using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>
/// Random bodies that fill bags, analysed and then really run: no run has what is said to be missing, and what some run lacks, or has too much of, is not passed
/// over in silence. <c>INSTRUMENTATION_FUZZ</c> is the number of bodies of a long run, and <c>INSTRUMENTATION_FUZZ_SEED</c> makes them other ones.
/// </summary>
public class BagOracleTests
{
    private const int BodiesInOneProject = 50;
    private const int MostShown = 3;

    private static readonly int Count = LongRun.Count(100);
    private static readonly int Seed = LongRun.Seed(20261201);

    [Fact]
    public async Task Findings_agree_with_what_the_code_sends()
    {
        var (sent, undecided, disagreements, wrong) = (0, 0, 0, new List<string>());
        for (var first = 0; first < Count; first += BodiesInOneProject)
        {
            var bodies = Enumerable.Range(first, Math.Min(BodiesInOneProject, Count - first)).Select(number => BagBodyMaker.Make(Seed, number)).ToList();
            foreach (var (body, verdict) in await BagOracleProject.Judge(bodies))
            {
                sent += verdict.Sent;
                undecided += verdict.Undecided;
                if (verdict.Disagreement() is not { } disagreement)
                    continue;
                disagreements++;
                if (wrong.Count < MostShown)
                    wrong.Add($"{await BagShrinker.Shrink(body, disagreement)}\n{body}");
            }
        }

        Assert.True(wrong.Count == 0, $"{disagreements} of {Count} bodies of seed {Seed}, such as:\n" + string.Join("\n\n", wrong));

        // Bodies of which nothing is known would prove nothing.
        Assert.InRange(undecided, 0, sent * 2 / 3);
    }
}
