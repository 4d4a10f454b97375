namespace Instrumentation.Plan.Tests.Validation;

/// <summary>Which names are certainly not in a plan that has faults.</summary>
public sealed class LostEventTests
{
    private const string Head = "format: 1\nplan: shop\nversion: 2\nowner: team\nevents:\n  one: { description: It, trigger: Now }\n";

    [Fact]
    public void A_plan_without_faults_lacks_what_it_does_not_name()
    {
        var resolved = Resolve("  two: { description: It, trigger: Now, wire: zwei }\n");
        Assert.Empty(resolved.Findings);
        Assert.False(resolved.CertainlyLacks("one"));
        Assert.False(resolved.CertainlyLacks("zwei"));
        Assert.True(resolved.CertainlyLacks("two"));
    }

    [Fact]
    public void A_fault_elsewhere_changes_nothing()
    {
        var resolved = Resolve("  two: { description: It, trigger: Now, color: red, wire: zwei }\n");
        Assert.NotEmpty(resolved.Findings);
        Assert.Empty(resolved.LostEvents);
        Assert.True(resolved.CertainlyLacks("two"));
        Assert.True(resolved.CertainlyLacks("three"));
    }

    [Fact]
    public void An_event_whose_wire_name_is_taken_is_lost()
    {
        var resolved = Resolve("  two: { description: It, trigger: Now, wire: one }\n");
        Assert.Equal(["two"], resolved.LostEvents);
        Assert.False(resolved.CertainlyLacks("two"));
        Assert.True(resolved.CertainlyLacks("three"));
    }

    [Fact]
    public void A_second_declaration_loses_its_wire_name()
    {
        var resolved = Resolve("  one: { description: It, trigger: Now, wire: eins }\n");
        Assert.Equal(["eins"], resolved.LostEvents);
        Assert.True(resolved.CertainlyLacks("three"));
    }

    [Theory]
    [InlineData("  two: { description: It\n")]
    [InlineData("  two: { description: It, trigger: Now, wire: [zwei] }\n")]
    [InlineData("  <<: { two: { description: It, trigger: Now } }\n")]
    [InlineData("evnts:\n  two: { description: It, trigger: Now }\n")]
    [InlineData("---\nevents:\n  two: { description: It, trigger: Now }\n")]
    public void What_cannot_be_read_may_hold_any_event(string text)
    {
        var resolved = Resolve(text);
        Assert.True(resolved.MayHoldMoreEvents);
        Assert.False(resolved.CertainlyLacks("three"));
    }

    [Fact]
    public void Events_that_are_no_map_may_be_of_any_name() =>
        Assert.True(PlanResolver.Resolve([PlanReader.Read("plan.yaml", "format: 1\nplan: shop\nversion: 2\nevents: [two]\n")]).MayHoldMoreEvents);

    private static ResolvedPlan Resolve(string events) => PlanResolver.Resolve([PlanReader.Read("plan.yaml", Head + events)]);
}
