using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Tests.Validation;

/// <summary>What must reach the log with an event: <c>common</c>, <c>carries</c>, less <c>without</c>.</summary>
public sealed class CarriedTests
{
    private const string Dictionary = """
        properties:
          user_id: { type: string, key: user, description: One }
          anonymous_id: { type: string, key: user, description: Two }
          session_id: { type: string, key: session, description: Three }
          utm_source: { type: string, description: Four }
          utm_medium: { type: string, description: Five }
        groups: { utm: { attribution: true, properties: [utm_source, utm_medium] } }
        common: [user_id | anonymous_id, session_id]

        """;

    [Theory]
    [InlineData("", "user_id|anonymous_id session_id")]
    [InlineData("carries: [utm]", "user_id|anonymous_id session_id utm_source utm_medium")]
    [InlineData("carries: [session_id, utm_source, utm]", "user_id|anonymous_id session_id utm_source utm_medium")]
    [InlineData("carries: [user_id]", "user_id|anonymous_id session_id user_id")]
    [InlineData("without: { session_id: nightly batch }", "user_id|anonymous_id")]
    [InlineData("without: { anonymous_id: signed in }", "user_id session_id")]
    [InlineData("without: { anonymous_id: a reason, user_id: a reason }", "session_id")]
    [InlineData("{ carries: [utm], without: { utm: not from a visit } }", "user_id|anonymous_id session_id")]
    public void An_event_carries(string fields, string expected)
    {
        var inner = fields.Trim('{', ' ');
        var plan = PlanVerifier.Verify(Dictionary + "events: { e: { description: It, trigger: Now, " + (fields.StartsWith('{') ? inner[..^1] : fields) + " } }").Plan;
        Assert.Equal(expected, string.Join(' ', plan.Events[0].Carries.Select(carried => string.Join('|', carried.AnyOf.Select(property => property.Name)))));
    }

    [Fact]
    public void Keys_must_have_a_value_and_attribution_need_not()
    {
        var plan = PlanVerifier.Verify(Dictionary + "events: { e: { description: It, trigger: Now, carries: [utm] } }").Plan;
        Assert.Equal([true, true, false, false], plan.Events[0].Carries.Select(carried => carried.IsKey));
        Assert.True(plan.Events[0].Carries[2].AnyOf[0].IsAttribution);
    }

    [Fact]
    public void An_exclusion_keeps_its_reason()
    {
        var plan = PlanVerifier.Verify(Dictionary + "events: { e: { description: It, trigger: Now, without: { session_id: nightly batch } } }").Plan;
        Assert.Equal(new Exclusion("session_id", "nightly batch"), Assert.Single(plan.Events[0].Without));
    }

    [Fact]
    public void What_is_not_carried_needs_no_exclusion() => PlanVerifier.Verify(Dictionary + """
        events: { e: { description: It, trigger: Now, without: { {|TRK005:utm_source|}: a reason } } }
        """);

    [Fact]
    public void What_every_event_carries_is_stored_once()
    {
        var plan = PlanVerifier.Verify(Dictionary + "events: { e: { description: It, trigger: Now }, f: { description: It, trigger: Now } }").Plan;
        Assert.Same(plan.Common[0], plan.Events[0].Carries[0]);
        Assert.Same(plan.Common[0], plan.Events[1].Carries[0]);
    }
}
