using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Rules;

public class RemovedEventTests
{
    private const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        sources: { web: { kind: client }, api: { kind: server } }
        events:
          signup: { description: Somebody signed up, trigger: The form was accepted, sources: [api] }
          removed: { description: The old form, trigger: The form was accepted, status: removed, replaced_by: signup, sources: [web] }
          gone: { description: The old form, trigger: The form was accepted, status: removed, properties: { kind: { type: integer, required: true, description: It } } }
          campaign: { description: Until summer, trigger: The button was pressed, expires: 2026-06-30 }
        """;

    [Fact]
    public async Task Says_what_to_send_instead()
    {
        var findings = await Code.Plain("sdk.Track({|TRK116:\"removed\"|}); sdk.Track({|TRK116:\"gone\"|}); sdk.Track(\"campaign\");", Plan).Verify();

        Assert.Equal(
            ["Event 'removed' is removed from the plan: send 'signup' instead", "Event 'gone' is removed from the plan: do not send it"],
            findings.Select(finding => finding.GetMessage()));
    }

    [Fact]
    public Task Gives_one_finding_whatever_is_sent_with_it() =>
        Code.Plain("sdk.Track({|TRK116:\"gone\"|}, new { kind = text, more = any }); sdk.Track({|TRK116:\"removed\"|}, any);", Plan)
            .WithProperties(("TrackingPlanSource", "api")).Verify();

    [Fact]
    public async Task Counts_from_the_day_after_the_last_one()
    {
        const string Last = "sdk.Track(\"campaign\"); sdk.Track({|TRK116:\"gone\"|});";
        await Code.Plain(Last, Plan).WithProperties(("TrackingPlanToday", "2026-06-30")).Verify();
        var findings = await Code.Plain(Last.Replace("\"campaign\"", "{|TRK116:\"campaign\"|}", StringComparison.Ordinal), Plan)
            .WithProperties(("TrackingPlanToday", "2026-07-01")).Verify();

        Assert.Equal("Event 'campaign' must not be sent after 2026-06-30: do not send it", findings[0].GetMessage());
    }

    [Fact]
    public Task Says_it_once_of_a_wrapper()
    {
        var scenario = Code.Plain("Wrapper.Sign(sdk, any); Wrapper.Send(sdk, {|TRK116:\"gone\"|});", Plan);
        return new Scenario
        {
            Plan = Plan,
            References = scenario.References,
            Code = scenario.Code,
            MoreCode = new Dictionary<string, string>
            {
                ["/shop/Wrapper.cs"] = """
                    internal static class Wrapper
                    {
                        internal static void Sign(AmplitudeSharp.AmplitudeService sdk, object bag) => sdk.Track({|TRK116:"removed"|}, bag);
                        internal static void Send(AmplitudeSharp.AmplitudeService sdk, string name) => sdk.Track(name);
                    }
                    """,
            },
        }.Verify();
    }

    [Fact]
    public Task Finds_a_typed_event_that_has_expired() =>
        Code.Typed("tracker.Track(new Signup()); tracker.Track({|TRK116:new Campaign()|});", Plan).WithProperties(("TrackingPlanToday", "2026-07-01")).Verify();
}
