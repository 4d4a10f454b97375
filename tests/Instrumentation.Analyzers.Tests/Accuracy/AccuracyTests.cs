using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>The product over applications as one finds them, held against what an expert expects there.</summary>
public sealed class AccuracyTests
{
    [Fact]
    public async Task Finds_what_an_expert_finds()
    {
        var known = KnownFault.All.ToList();
        var surprises = new List<string>();
        foreach (var project in CorpusProject.All)
        {
            var comparison = Comparison.Of(project.Expected, (await ProductFindings.Of(project)).All);
            surprises.AddRange(Unknown(comparison.Missed, Fault.Missed, known));
            surprises.AddRange(Unknown(comparison.False, Fault.False, known));
            surprises.AddRange(Unknown(comparison.Misplaced, Fault.Misplaced, known));
        }

        surprises.AddRange(known.Select(fault => $"no longer: {fault.Fault} {fault.Id} {fault.File} `{fault.Words}`"));
        Assert.True(surprises.Count == 0, string.Join("\n", surprises));
    }

    [Fact]
    public async Task Publishes_what_was_measured() => AccuracyPage.Verify(await Measurement.Take());

    [Fact]
    public async Task The_corpus_is_large_enough_to_say_something()
    {
        var sites = 0;
        foreach (var project in CorpusProject.All)
            sites += (await ProductFindings.Of(project)).Sites;

        Assert.InRange(sites, 200, int.MaxValue);
        Assert.InRange(CorpusProject.All.Sum(project => project.Expected.Length), 120, int.MaxValue);
        Assert.InRange(CorpusPlan.Grocer.Plan.Events.Count, 25, 40);
    }

    [Fact]
    public void The_corpus_emits_planned_events() => Assert.All(
        CorpusProject.All,
        project => Assert.Empty(project.Emitted.Except(project.Plan.Events.Select(planned => planned.WireName))));

    [Fact]
    public async Task The_corpus_has_clean_plans()
    {
        await new Scenario { Plan = CorpusPlan.Grocer.Text, Code = "" }.Verify();
        await new Scenario { Plan = CorpusPlan.Academy.Text, Code = "" }.Verify();
    }

    private static IEnumerable<string> Unknown(IEnumerable<Finding> findings, Fault fault, List<KnownFault> known) =>
        from finding in findings.ToList()
        where !(known.Find(candidate => candidate.Fault == fault && candidate.IsAbout(finding)) is { } one && known.Remove(one))
        select $"{fault}: {finding}";
}
