namespace Instrumentation.Plan.Tests.Validation;

/// <summary>TRK005: everything the plan names is in the plan.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Every_reference_is_checked() => PlanVerifier.Verify("""
        sources: { web: { kind: client } }
        destinations: { ga4: {} }
        properties:
          session_id: { type: string, key: session, origin: {|TRK005:wep|}, description: One }
          amount: { type: {|TRK005:monney|}, description: Two }
        types: { money: { properties: { value: { type: decimal } } } }
        groups: { utm: { properties: [session_id, {|TRK005:utm_sorce|}] } }
        common: [sesion_id]
        events:
          signed_up:
            description: It
            trigger: Now
            sources: [web, {|TRK005:ios|}]
            replaced_by: {|TRK005:signd_up|}
            carries: [{|TRK005:umt|}]
            include: [{|TRK005:utmm|}]
            without: { {|TRK005:user_id|}: nightly batch }
            pairs_with: { event: {|TRK005:sign_up|}, on: {|TRK005:session|} }
            destinations: [{|TRK005:ga5|}]
            one_of: [[amount, {|TRK005:amout|}]]
            requires: { amount: [{|TRK005:currency|}], {|TRK005:currency|}: [amount] }
            properties: { amount: { required: [{|TRK005:weeb|}] }, {|TRK005:sesion_id|}: required }
        features: { f: { entry_points: [a], emits: [{|TRK005:signed_upp|}] } }
        funnels: { f: { join: {|TRK005:sessionid|}, steps: [signed_up, {|TRK005:paid|}] } }
        metrics: { m: { numerator: {|TRK005:x|}, denominator: {|TRK005:y|}, by: [{|TRK005:z|}] } }
        emitters:
          - { method: "M:A.B(System.String)", event: name, keys: { {|TRK005:user|}: userId } }
          - { builtin: segment, supplies: [{|TRK005:sesssion_id|}] }
        """.Replace("common: [sesion_id]", "common: [{|TRK005:sesion_id|}]"))
        .Saying("Did you mean 'web'?", "Did you mean 'money'?", "Did you mean 'session_id'?", "Did you mean 'signed_up'?", "Did you mean 'utm'?", "Did you mean 'ga4'?");

    [Theory]
    [InlineData("datetime", "timestamp")]
    [InlineData("Guid", "uuid")]
    [InlineData("int64", "integer")]
    [InlineData("double", "number")]
    [InlineData("list<text>", "string", "text")]
    [InlineData("array", "list<string>")]
    [InlineData("record", "object")]
    public void A_type_of_another_language_is_told_by_our_word(string given, string ours, string? unknown = null) => PlanVerifier.Verify($$"""
        events: { e: { description: It, trigger: Now, properties: { p: { type: {{given.Replace(unknown ?? given, $"{{|TRK005:{unknown ?? given}|}}", StringComparison.Ordinal)}}, description: One } } } }
        """).Saying($"Did you mean '{ours}'?");

    [Fact]
    public void A_key_of_a_type_that_is_unknown_is_one_fault() => PlanVerifier.Verify("""
        properties: { user_id: { type: {|TRK005:str|}, key: user, pii: pseudonymous, description: One } }
        """).Saying("Did you mean 'string'?");

    [Fact]
    public void A_type_of_the_plan_may_be_called_as_in_another_language() => PlanVerifier.Verify("""
        types: { text: { properties: { value: { type: string } } } }
        events: { e: { description: It, trigger: Now, properties: { p: { type: text, description: One } } } }
        """);

    [Fact]
    public void Nothing_near_is_suggested_for_something_far_off()
    {
        var verified = PlanVerifier.Verify("""
            events: { e: { description: It, trigger: Now, replaced_by: {|TRK005:completely_different|} } }
            """);
        Assert.DoesNotContain("Did you mean", verified.Findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web: { kind: client }, api: { kind: server }", "The plan has: web, api.")]
    [InlineData("a1: { kind: client }, b1: { kind: client }, c1: { kind: client }, d1: { kind: client }, e1: { kind: client }, f1: { kind: client }", "which is not in the plan.")]
    public void Where_nothing_is_near_a_few_are_listed(string sources, string end)
    {
        var verified = PlanVerifier.Verify($$$"""
            sources: { {{{sources}}} }
            events: { e: { description: It, trigger: Now, sources: [{|TRK005:nowhere|}] } }
            """);
        Assert.EndsWith(end, verified.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_things_are_kept_beside_unknown_ones()
    {
        var plan = PlanVerifier.Verify("""
            sources: { web: { kind: client } }
            events: { e: { description: It, trigger: Now, sources: [{|TRK005:nowhere|}, web] } }
            """).Plan;
        Assert.Equal(["web"], plan.Events[0].Sources);
    }
}
