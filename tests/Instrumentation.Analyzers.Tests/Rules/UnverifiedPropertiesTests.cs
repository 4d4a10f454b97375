using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

public class UnverifiedPropertiesTests
{
    [Fact]
    public async Task Names_what_a_condition_decides()
    {
        var findings = await Code.Plain(
            """var bag = new Dictionary<string, object> { ["amount"] = 1 }; if (condition) bag["currency"] = text; sdk.Track("order_placed", {|TRK108:bag|});""").Verify();

        Assert.Equal(
            "The properties of event 'order_placed' cannot be verified, because a condition decides whether 'currency' is given: write them where the call is, or send the generated type",
            findings.Single().GetMessage());
    }

    [Fact]
    public async Task Names_the_key_that_a_condition_decides()
    {
        // A client that holds no session.
        var findings = await Code.With(
            "Mixpanel.IMixpanelClient",
            MixpanelSdk.Reference,
            """var bag = new Dictionary<string, object>(); if (condition) bag["session_id"] = text; await sdk.TrackAsync("visited", {|TRK108:bag|});""",
            Plans.Keys).Verify();

        Assert.Contains("because a condition decides whether 'session_id' is given:", findings.Single().GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_what_only_one_of_a_tables_events_needs()
    {
        var findings = await Code.Plain(
            """var names = new[] { "coupon_used", "order_placed" }; sdk.Track(names[number], {|TRK108:new|} { coupon = text });""").Verify();

        Assert.Contains("because it is one of a table's names, and lacks 'amount', which others do not need:", findings.Single().GetMessage(), StringComparison.Ordinal);
    }
}
