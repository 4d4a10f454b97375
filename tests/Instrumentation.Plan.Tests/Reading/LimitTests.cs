using System.Text;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Tests.Reading;

/// <summary>TRK017: a plan may be hostile, and must still end in a finding soon.</summary>
public sealed class LimitTests
{
    [Fact]
    public void A_file_that_is_too_long_is_not_read() =>
        AssertLimit("events: {}\n#" + new string('x', 4 * 1024 * 1024), "Split the plan");

    [Fact]
    public void Aliases_of_aliases_end_soon()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        text.Append("events: *a29\nproperties: *a29\n");
        AssertLimit(text.ToString(), "stand for more than");
        Assert.Single(ReadBounded(text.ToString()).Findings, static finding => finding.Rule == PlanRules.LimitExceeded);
    }

    [Theory]
    [InlineData("[", "")]
    [InlineData("{ a: ", "")]
    [InlineData("[\n ", "")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    [InlineData("[", "]")]
    [InlineData("{ a: ", "}")]
    public void Nesting_is_bounded(string open, string close)
    {
        var deep = new StringBuilder("properties: ").Insert(12, open, 100_000).Insert(12 + (open.Length * 100_000), close, close.Length == 0 ? 0 : 100_000);
        AssertLimit(deep.ToString().Replace("properties: - ", "properties:\n  - ").Replace("properties: ? ", "properties:\n  ? "), "inside each other");
    }

    [Theory]
    [InlineData("\"", 1)]
    [InlineData("'", 1)]
    [InlineData("e: \"\n  ", 500_000)]
    [InlineData("e: '\n  x", 400_000)]
    [InlineData("x ", 1_000_000)]
    [InlineData("&a ", 1_000_000)]
    [InlineData("  e: {\n", 500_000)]
    [InlineData("  e: [\n", 500_000)]
    [InlineData("  e: @\n", 500_000)]
    [InlineData("  e: |2\n", 400_000)]
    [InlineData("  ? e\n", 500_000)]
    [InlineData("\n", 4_000_000)]
    [InlineData(" ", 4_000_000)]
    [InlineData("#", 4_000_000)]
    [InlineData(": ", 1_500_000)]
    [InlineData("- ", 1_500_000)]
    [InlineData("*a ", 1_000_000)]
    [InlineData(",", 4_000_000)]
    [InlineData("}", 4_000_000)]
    [InlineData("\\", 4_000_000)]
    [InlineData("\u0007", 1_000_000)]
    [InlineData("# trk:disable TRK001 -- x\n", 100_000)]
    [InlineData("  e1: { sources: [nowhere] }\n", 100_000)]
    [InlineData("- a\n", 1_000_000)]
    [InlineData("  a:\n", 800_000)]
    public void Any_four_megabytes_cost_a_bounded_amount_of_work(string unit, int times)
    {
        var text = "events:\n" + new StringBuilder().Insert(0, unit, times) + new string('x', times == 1 ? 4_000_000 : 0);
        var resolved = ReadBounded(text);
        PlanSuppressions.Apply(resolved.Findings, resolved.Suppressions);
        Assert.NotEmpty(resolved.Findings);
    }

    [Theory]
    [InlineData("common: [", "a,", "]")]
    [InlineData("events:\n  e: [\n  e: [\n  e: [", "a,", "")]
    [InlineData("events:\n", "  e:\n", "")]
    [InlineData("events:\n", "- \n", "")]
    public void A_file_of_very_many_values_is_not_read_to_its_end(string start, string unit, string end) =>
        AssertLimit(start + new StringBuilder().Insert(0, unit, 600_000) + end, "names and values");

    [Fact]
    public void Events_and_properties_are_counted()
    {
        var events = new StringBuilder("events:\n");
        for (var i = 0; i <= 20_000; i++)
            events.Append($"  e{i}: {{ description: It, trigger: Now, owner: o }}\n");
        var plan = AssertLimit("format: 1\nplan: p\nversion: 1\n" + events, "at most 20000");
        Assert.Equal(20_000, plan!.Events.Count);

        var properties = new StringBuilder("properties:\n");
        for (var i = 0; i <= 100_000; i++)
            properties.Append($"  p{i}: {{ type: uri }}\n");
        plan = AssertLimit("format: 1\nplan: p\nversion: 1\n" + properties, "at most 100000");
        Assert.Equal(100_000, plan!.Properties.Count);
    }

    [Fact]
    public void Findings_past_the_limit_are_not_dropped_silently()
    {
        var events = string.Concat(Enumerable.Range(0, 6_000).Select(i => $"  e{i}: {{ description: It, trigger: Now, sources: [nowhere] }}\n"));
        AssertLimit("format: 1\nplan: p\nversion: 1\nowner: o\nevents:\n" + events, "more than 5000 findings");
    }

    [Fact]
    public void Objects_in_objects_are_bounded()
    {
        var deep = string.Concat(Enumerable.Repeat("{ type: object, description: x, properties: { o: ", 20)) + "{ type: string }" + string.Concat(Enumerable.Repeat(" } }", 20));
        AssertLimit($"format: 1\nplan: p\nversion: 1\nproperties: {{ deep: {deep} }}\n", "more than 16 deep");
    }

    [Fact]
    public void A_long_name_is_shortened_the_same_way_everywhere()
    {
        var name = string.Concat(Enumerable.Repeat("word_", 50)) + "end";
        var plan = AssertLimit($"format: 1\nplan: p\nversion: 1\nevents:\n  {name}: {{ description: It, trigger: Now, owner: o }}\n", "253 characters");
        Assert.Equal(name, plan!.Events[0].WireName);
        Assert.Equal(200, plan.Events[0].TypeName.Length);

        // The hash is part of the generated API, so it must never change.
        Assert.EndsWith("_cbbec16a7387eacb", plan.Events[0].TypeName, StringComparison.Ordinal);
    }

    private static Model.TrackingPlan? AssertLimit(string text, string message)
    {
        var resolved = ReadBounded(text);
        Assert.Contains(resolved.Findings, finding => finding.Rule == PlanRules.LimitExceeded && finding.Message.Contains(message, StringComparison.Ordinal));
        return resolved.Plan;
    }

    // Work is counted, not timed: a test must not fail because a machine is busy.
    private static ResolvedPlan ReadBounded(string text)
    {
        var document = PlanReader.Read("plan.yaml", text);

        // The last event may close every open collection, each with a node for what is missing.
        Assert.InRange(document.Nodes, 0, PlanLimits.Nodes + (2 * PlanLimits.Nesting));

        // Three times the file, and the reading that passes that.
        Assert.InRange(document.Consumed, 0, (4L * text.Length) + 65_536);
        return PlanResolver.Resolve([document]);
    }
}
