using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>
/// Random bodies, followed by the analyzer and run by an interpreter of their own little language. An error stands only where
/// some run really ends well without the event; where every condition is fresh and nothing loops, nothing is left undecided.
/// <c>INSTRUMENTATION_FUZZ</c> is the number of bodies of a long run, and <c>INSTRUMENTATION_FUZZ_SEED</c> makes them other ones.
/// </summary>
public class OracleTests
{
    private const int BodiesInOneProject = 100;
    private const int MostShown = 3;

    // Tens of times what it takes: whoever is not done by then never will be.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly int Count = LongRun.Count(200);
    private static readonly int Seed = LongRun.Seed(20261122);

    [Fact]
    public async Task Findings_agree_with_what_the_code_does()
    {
        var (silent, undecided, disagreements, wrong) = (0, 0, 0, new List<string>());
        for (var first = 0; first < Count; first += BodiesInOneProject)
        {
            var bodies = Enumerable.Range(first, Math.Min(BodiesInOneProject, Count - first)).Select(number => BodyMaker.Make(Seed, number)).ToList();
            var judged = Task.Run(() => OracleProject.Judge(bodies));
            Assert.True(judged == await Task.WhenAny(judged, Task.Delay(Patience)), $"Bodies {first} to {first + bodies.Count - 1} of seed {Seed} take longer than {Patience}.");
            foreach (var (body, verdicts) in await judged)
            {
                silent += verdicts.IsSilent ? 1 : 0;
                undecided += verdicts.IsUndecided ? 1 : 0;
                if (verdicts.Disagreement() is not { } disagreement)
                    continue;
                disagreements++;
                if (wrong.Count < MostShown)
                    wrong.Add($"{await Shrinker.Shrink(body, disagreement)}\n{BodyText.Of(body)}");
            }
        }

        Assert.True(wrong.Count == 0, $"{disagreements} of {Count} bodies of seed {Seed}, such as:\n" + string.Join("\n\n", wrong));

        // Bodies that are all fine, or all undecided, would prove nothing.
        Assert.InRange(silent, Count / 5, Count * 4 / 5);
        Assert.InRange(undecided, 0, Count / 10);
    }
}
