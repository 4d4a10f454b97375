namespace Instrumentation.Plan.Tests.Robustness;

/// <summary>Whatever somebody does to a plan, the result is findings.</summary>
public sealed class MutationTests
{
    private const int Seed = 20261122;

    // The environment variable asks for a longer run, with other plans in every run.
    private static readonly int? LongRun = int.TryParse(Environment.GetEnvironmentVariable("INSTRUMENTATION_FUZZ"), out var count) ? count : null;

    [Fact]
    public void Damaged_plans_end_in_findings()
    {
        var seed = LongRun is null ? Seed : Environment.TickCount;
        var mutator = new PlanMutator(seed, [Plans.Small, Plans.Everything, Plans.Shapes]);
        var withFindings = 0;
        for (var i = 0; i < (LongRun ?? 20_000); i++)
        {
            var text = mutator.Next();
            try
            {
                if (PlanInvariants.Check(text, twice: i % 8 == 0).Findings.Count > 0)
                    withFindings++;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Plan {i} of seed {seed}: {exception.Message}\n{text}", exception);
            }
        }

        // Damage that mostly goes unnoticed would mean that nothing is looked at.
        Assert.True(withFindings > (LongRun ?? 20_000) / 2, $"{withFindings}");
    }
}
