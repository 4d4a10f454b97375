namespace Instrumentation.Plan.Tests.Validation;

/// <summary>TRK002, TRK003 and TRK004: which fields there are, which there must be, and each once.</summary>
public sealed class FieldTests
{
    [Fact]
    public void An_unknown_field_names_the_nearest_one() => PlanVerifier.Verify("""
        {|TRK002:sorces|}: { web: { kind: client } }
        properties:
          a: { type: string, {|TRK002:desciption|}: One, {|TRK002:maxLength|}: 5, description: One }
        events:
          e: { description: It, trigger: Now, {|TRK002:tirgger|}: Now }
        """).Saying("Did you mean 'sources'?", "Did you mean 'description'?", "Did you mean 'max_length'?", "Did you mean 'trigger'?");

    [Theory]
    [InlineData("properties: { a: { type: number, description: One, {|TRK002:minimum|}: 1 } }", "min")]
    [InlineData("properties: { a: { type: string, description: One, {|TRK002:values|}: [a, b] } }", "enum")]
    [InlineData("events: { e: { description: It, trigger: Now, {|TRK002:params|}: {} } }", "properties")]
    [InlineData("features: { f: { entry_points: [\"GET /x\"], {|TRK002:events|}: [{|TRK005:x|}] } }", "emits")]
    [InlineData("exempt: [ { {|TRK002:route|}: \"POST /ping\", reason: monitoring } ]", "entry_point")]
    public void A_field_of_another_language_is_told_by_our_word(string plan, string ours) => PlanVerifier.Verify(plan).Saying($"Did you mean '{ours}'?");

    [Fact]
    public void A_misspelled_field_is_one_fault()
    {
        var plan = PlanVerifier.Verify("""
            sources: { web: { {|TRK002:knd|}: client } }
            properties: { a: { {|TRK002:tpye|}: integer, {|TRK002:descripton|}: One } }
            events: { e: { {|TRK002:desc|}: It, description: It, {|TRK002:triger|}: Now } }
            """).Plan;
        Assert.Equal("Now", plan.Events[0].Trigger);
        Assert.Equal(new Model.ScalarType(Model.ScalarKind.Integer), plan.Properties[0].Type);
    }

    [Fact]
    public void A_comma_in_an_unquoted_text_asks_for_quotes() => PlanVerifier.Verify("""
        properties:
          course_id: { type: string, description: A single course, {|TRK002:not a track|} }
        """).Saying("The comma before it ends the text 'A single course': quote the text.");

    [Fact]
    public void Variants_are_reserved() => PlanVerifier.Verify("""
        events:
          e: { description: It, trigger: Now, {|TRK002:variants|}: {} }
        """).Saying("reserved");

    [Fact]
    public void Meta_takes_anything() => PlanVerifier.Verify("""
        events:
          e: { description: It, trigger: Now, meta: { anything: [1, { at: all }] } }
        properties:
          a: { type: string, description: One, meta: text }
        """);

    [Fact]
    public void Missing_fields_are_reported_at_the_name() => PlanVerifier.Verify("""
        sources: { {|TRK003:web|}: {}, {|TRK003:api|}: }
        properties: { {|TRK003:a|}: { description: One }, {|TRK003:b|}: { type: , description: Two } }
        groups: { {|TRK003:g|}: { attribution: true } }
        types: { {|TRK003:t|}: { description: A type } }
        features: { {|TRK003:{|TRK003:f|}|}: {} }
        funnels: { {|TRK003:{|TRK003:f|}|}: {} }
        metrics: { {|TRK003:m|}: {} }
        exempt: [ {|TRK003:{ reason: none }|} ]
        boundaries: [ {|TRK003:{ context: c }|} ]
        """).Saying("Source 'web' has no 'kind'", "Feature 'f' has no 'entry_points'", "Exemption has no 'entry_point'");

    [Fact]
    public void The_plan_itself_has_required_fields() => PlanVerifier.Verify(("plan.yaml", """
        {|TRK003:{|TRK003:{|TRK003:{|TRK003:|}|}|}|}# nothing
        owner: team
        """)).Saying("The plan has no 'format'", "The plan has no 'plan'", "The plan has no 'version'", "The plan has no 'events'");

    [Fact]
    public void A_name_that_stands_twice_lists_every_place()
    {
        var verified = PlanVerifier.Verify("""
            properties:
              a: { type: string, description: One }
              b: { type: string, description: Two, {|TRK004:type|}: integer }
              {|TRK004:a|}: { type: integer, description: Three }
              a: { type: number, description: Four }
            events:
              e: { description: It, trigger: Now }
              {|TRK004:e|}: { description: Other, trigger: Now }
            """).Saying("Property 'a' is declared 3 times: plan.yaml(6,3), plan.yaml(8,3), plan.yaml(9,3)", "'type' of property 'b' is declared 2 times");
        Assert.Equal("It", Assert.Single(verified.Plan.Events).Description);
        Assert.Equal(2, verified.Findings.Single(finding => finding.Message.Contains("'a'", StringComparison.Ordinal)).Related.Count);
    }

    [Fact]
    public void A_section_stands_once_in_a_file() => PlanVerifier.Verify("""
        sources: { web: { kind: client } }
        events: { e: { description: It, trigger: Now } }
        {|TRK004:sources|}: { api: { kind: server } }
        """);

    [Fact]
    public void A_map_is_no_list_and_the_other_way_round() => PlanVerifier.Verify("""
        sources: {|TRK006:[web]|}
        exempt: {|TRK006:{ a: b }|}
        events:
          e: {|TRK006:text|}
          f: { description: It, trigger: Now, sources: {|TRK006:web|}, properties: {|TRK006:[a]|}, tags: [ {|TRK006:{}|} ], description: It }
        """.Replace(", description: It }", " }")).Saying("Write [web].", "'sources' is a map of names");
}
