using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Plan.Tests.Robustness;

/// <summary>
/// Whatever somebody does to a plan, the result is findings. <c>INSTRUMENTATION_FUZZ</c> is the number of plans of a long run, and
/// <c>INSTRUMENTATION_FUZZ_SEED</c> makes them other ones.
/// </summary>
public sealed class MutationTests
{
    private static readonly int Count = LongRun.Count(20_000);
    private static readonly int Seed = LongRun.Seed(20261122);

    [Fact]
    public void Damaged_plans_end_in_findings()
    {
        var mutator = new PlanMutator(Seed, [Plans.Small, Plans.Everything, Plans.Shapes]);
        var withFindings = 0;
        for (var i = 0; i < Count; i++)
        {
            var text = mutator.Next();
            try
            {
                if (PlanInvariants.Check(text, twice: i % 8 == 0).Findings.Count > 0)
                    withFindings++;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Plan {i} of seed {Seed}: {exception.Message}\n{text}", exception);
            }
        }

        // Damage that mostly goes unnoticed would mean that nothing is looked at.
        Assert.True(withFindings > Count / 2, $"{withFindings}");
    }
}
