namespace Instrumentation.Plan.Tests.Reading;

/// <summary>A broken event costs itself, never its neighbours.</summary>
public sealed class RecoveryTests
{
    [Theory]
    [InlineData("description: \"never closed")]
    [InlineData("description: 'never closed")]
    [InlineData("description: { never: closed")]
    [InlineData("description: [never, closed")]
    [InlineData("description: a: b")]
    [InlineData("description: @x")]
    [InlineData("description: `x`")]
    [InlineData("description: %x")]
    [InlineData("description: \"bad \\q escape\"")]
    [InlineData("description: \"lone \\uD800\"")]
    [InlineData("description: x\n   trigger: between two indents")]
    [InlineData("description: }")]
    [InlineData("? [a, b")]
    [InlineData("description: &")]
    [InlineData("description: *")]
    [InlineData("description: |9x\n      text")]
    [InlineData("description: !<never")]
    public void Events_before_and_after_a_broken_one_survive(string fault)
    {
        var text = $$"""
            format: 1
            plan: shop
            version: 1
            owner: team
            events:
              before: { description: It, trigger: Now }
              broken:
                {{fault}}
              after: { description: It, trigger: Now, sources: [nowhere] }
              last:
                description: It
                trigger: Now
            funnels:
              f: { join: nothing, steps: [before, after] }
            sources:
              web: { kind: client }

            """;
        var resolved = PlanResolver.Resolve([PlanReader.Read("plan.yaml", text)]);
        Assert.Equal(["before", "broken", "after", "last"], resolved.Plan!.Events.Select(planned => planned.Name));
        Assert.Equal("Now", resolved.Plan.Events[3].Trigger);
        Assert.Equal(["before", "after"], Assert.Single(resolved.Plan.Funnels).Steps);
        Assert.Equal(["web"], resolved.Plan.Sources.Select(source => source.Name));

        // What is wrong with the others is still said, and the broken one is not blamed for what nobody could read.
        Assert.Single(resolved.Findings, finding => finding.Rule == PlanRules.NotReadable);
        Assert.Equal(["TRK005", "TRK005"], resolved.Findings.Where(finding => finding.Rule != PlanRules.NotReadable).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Several_broken_events_are_all_reported()
    {
        var verified = PlanVerifier.Verify("""
            events:
              one: { description: It, trigger: Now }
              two: { description: a: {|TRK001:|}b }
              three: { description: It, trigger: Now }
              four: { description: {|TRK001:@|} }
              five: { description: It, trigger: Now }
            """.Replace("a: {|TRK001:|}b", "{|TRK001:@|}"));
        Assert.Equal(["one", "two", "three", "four", "five"], verified.Plan.Events.Select(planned => planned.Name));
    }

    [Theory]
    [InlineData("events:", "  @bad: x", "  after: { description: It, trigger: Now }")]
    [InlineData("events:", "  bad: { x: \"never closed }", "  after: { description: It, trigger: Now }")]
    [InlineData("events:", "  # a comment\n\n  \"bad: x", "  after: { description: It, trigger: Now }")]
    public void The_first_event_may_be_the_broken_one(string section, string broken, string after)
    {
        var resolved = PlanResolver.Resolve([PlanReader.Read("plan.yaml", $"format: 1\nplan: shop\nversion: 1\n{section}\n{broken}\n{after}\nowner: team\n")]);
        Assert.Contains("after", resolved.Plan!.Events.Select(planned => planned.Name));
        Assert.Equal("team", resolved.Plan.Owner);
        Assert.Single(resolved.Findings);
    }

    [Theory]
    [InlineData("  ")]
    [InlineData("")]
    public void The_first_item_may_be_the_broken_one(string indent)
    {
        var resolved = PlanResolver.Resolve([PlanReader.Read("plan.yaml", $$"""
            format: 1
            plan: shop
            version: 1
            landing:
            {{indent}}- "never closed
            {{indent}}- /b
            events: { e: { description: It, trigger: Now, owner: team } }
            """)]);
        Assert.Equal(["/b"], resolved.Plan!.Landing.Select(route => route.Text));
        Assert.Single(resolved.Plan.Events);
        Assert.Single(resolved.Findings);
    }

    [Fact]
    public void What_was_read_is_not_read_again()
    {
        var resolved = PlanResolver.Resolve([PlanReader.Read("plan.yaml", """
            format: 1
            plan: shop
            version: 1
            events:
              e: { description: It, trigger: Now, owner: team }
            @x: y
            owner: team
            """)]);
        Assert.Single(resolved.Findings);
        Assert.Equal("team", resolved.Plan!.Owner);
    }

    [Fact]
    public void A_broken_item_of_a_list_costs_itself()
    {
        var resolved = PlanResolver.Resolve([PlanReader.Read("plan.yaml", """
            format: 1
            plan: shop
            version: 1
            exempt:
            - { entry_point: GET /a, reason: "first" }
            - { entry_point: GET /b, reason: "never closed }
            - { entry_point: GET /c, reason: third }
            events:
              e: { description: It, trigger: Now, owner: team }
            """)]);
        Assert.Equal(["GET /a", "GET /c"], resolved.Plan!.Exemptions.Select(exemption => exemption.EntryPoint.Text));
        Assert.Equal(["e"], resolved.Plan.Events.Select(planned => planned.Name));
        Assert.Single(resolved.Findings, finding => finding.Rule == PlanRules.NotReadable);
    }

    [Fact]
    public void A_fault_at_the_top_costs_that_field()
    {
        var resolved = PlanResolver.Resolve([PlanReader.Read("plan.yaml", """
            format: 1
            plan: shop
            @owner: team
            version: 1
            events:
              e: { description: It, trigger: Now, owner: team }
            """)]);
        Assert.Equal(("shop", 1), (resolved.Plan!.Id, resolved.Plan.Version));
        Assert.Equal(["e"], resolved.Plan.Events.Select(planned => planned.Name));
        var finding = Assert.Single(resolved.Findings);
        Assert.Equal("plan.yaml(3,1)", finding.Place.ToString());
    }

    [Fact]
    public void Anchors_from_before_a_fault_are_known_after_it()
    {
        var verified = PlanVerifier.Verify("""
            events:
              one:
                description: &d It
                trigger: Now
              two: { description: {|TRK001:@|} }
              three: { description: *d, trigger: Now }
            """);
        Assert.Equal("It", verified.Plan.Events[2].Description);
    }
}
