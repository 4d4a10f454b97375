namespace Instrumentation.Plan.Tests.Validation;

/// <summary>One plan of many files.</summary>
public sealed class MergeTests
{
    private const string Head = "format: 1\nplan: shop\nversion: 2\nowner: team\n";

    [Fact]
    public void Every_section_may_be_spread()
    {
        var plan = PlanVerifier.Verify(
            ("a.yaml", Head + """
                sources: { web: { kind: client } }
                properties: { a: { type: string, description: One } }
                common: [a]
                events: { one: { description: It, trigger: Now, sources: [api], properties: { b: required } } }
                landing: ["/"]
                """),
            ("b.yaml", """
                sources: { api: { kind: server } }
                properties: { b: { type: string, description: Two } }
                common: [b]
                events: { two: { description: It, trigger: Now, sources: [web], replaced_by: one } }
                landing: ["/b"]
                """)).Plan;
        Assert.Equal(["web", "api"], plan.Sources.Select(source => source.Name));
        Assert.Equal(["one", "two"], plan.Events.Select(planned => planned.Name));
        Assert.Equal(["a", "b"], plan.Events[0].Carries.Select(carried => carried.AnyOf[0].Name));
        Assert.Equal(["/", "/b"], plan.Landing.Select(route => route.Text));
        Assert.Equal("b.yaml", plan.Events[1].Place.Path);
    }

    [Fact]
    public void The_same_name_in_two_files_is_a_finding_with_both_places() => PlanVerifier.Verify(
        ("a.yaml", Head + "events: { one: { description: It, trigger: Now } }"),
        ("b.yaml", "events: { {|TRK004:one|}: { description: It, trigger: Now } }")).Saying("a.yaml(5,11), b.yaml(1,11)");

    [Fact]
    public void The_head_stands_in_one_file() => PlanVerifier.Verify(
        ("a.yaml", Head + "naming: { events: any }\nnamespace: A\nevents: { one: { description: It, trigger: Now } }"),
        ("b.yaml", "{|TRK004:format|}: 1\n{|TRK004:plan|}: shop\n{|TRK004:version|}: 2\n{|TRK004:owner|}: x\n{|TRK004:namespace|}: B\n{|TRK004:naming|}: {}"));

    [Fact]
    public void The_order_of_names_never_matters()
    {
        var plan = PlanVerifier.Verify("""
            metrics: { m: { numerator: e } }
            funnels: { f: { join: k, steps: [e, g] } }
            events:
              e: { description: It, trigger: Now, sources: [web], include: [block], carries: [k], replaced_by: g }
              g: { description: It, trigger: Now }
            groups: { block: { properties: [a] } }
            properties:
              a: { type: t, description: One }
              k: { type: string, key: entity, origin: web, description: Key }
            types: { t: { properties: { x: { type: u } } }, u: { properties: { y: { type: string } } } }
            sources: { web: { kind: client } }
            """).Plan;
        Assert.Equal("T", Assert.IsType<Model.NamedObjectType>(plan.Events[0].Members[0].Property.Type).TypeName);
    }

    [Fact]
    public void No_file_is_no_plan()
    {
        var resolved = PlanResolver.Resolve([]);
        Assert.Null(resolved.Plan);
        Assert.Empty(resolved.Findings);
    }

    [Fact]
    public void Without_an_id_there_is_no_plan_but_findings() => Assert.Null(PlanVerifier.Verify(("plan.yaml", """
        {|TRK003:|}format: 1
        version: 1
        owner: team
        events: { e: { description: It, trigger: Now, sources: [{|TRK005:web|}] } }
        """)).Resolved.Plan);

    [Fact]
    public void Equal_plans_are_equal_whatever_files_they_stand_in()
    {
        var whole = PlanVerifier.Verify(("a.yaml", Head + "sources: { web: { kind: client } }\nevents: { e: { description: It, trigger: Now } }")).Plan;
        var spread = PlanVerifier.Verify(("a.yaml", Head), ("b.yaml", "events: { e: { description: It, trigger: Now } }\nsources: { web: { kind: client } }")).Plan;
        Assert.Equal(whole, spread);
        Assert.Equal(whole.Fingerprint, spread.Fingerprint);
    }
}
