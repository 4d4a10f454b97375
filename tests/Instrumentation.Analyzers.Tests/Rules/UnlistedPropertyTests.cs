namespace Instrumentation.Analyzers.Tests.Rules;

public class UnlistedPropertyTests
{
    [Fact]
    public async Task Names_the_nearest_property()
    {
        var finding = (await Code.Plain("sdk.Track(\"order_placed\", new { amount = 1.0, currency = \"EUR\", {|TRK105:cupon|} = text });").Verify()).Single();

        Assert.Equal("Property 'cupon' is not in the plan of event 'order_placed'. Did you mean 'coupon'? Otherwise add it there, or remove it here.", finding.GetMessage());
        Assert.Single(finding.AdditionalLocations);
    }

    [Fact]
    public async Task Names_none_when_none_is_near()
    {
        var finding = (await Code.Plain("sdk.Track(\"signup\", new { {|TRK105:number|} });").Verify()).Single();

        Assert.Equal("Property 'number' is not in the plan of event 'signup': add it there, or remove it here", finding.GetMessage());
    }

    [Fact]
    public Task Looks_at_partial_bags_too() => Code.Plain("""
        sdk.Track("signup", new {|TRK108:Dictionary<string, object>|} { [{|TRK105:"a"|}] = 1, [text] = 2 });
        sdk.Track("signup", new Dictionary<string, object> { [condition ? {|TRK105:"a"|} : {|TRK105:"b"|}] = 1 });
        """).Verify();

    [Fact]
    public Task Asks_each_of_the_events_that_a_condition_decides_between() => Code.Plain("""
        sdk.Track(condition ? "order_placed" : "order_cancelled", new { amount = 1.0, currency = "EUR", {|TRK105:coupon|} = text, {|TRK105:color|} = text });
        """).Verify();

    [Fact]
    public Task Does_not_know_what_may_be_given_for_another_event_alone() => Code.Plain("""
        var bag = new Dictionary<string, object> { ["amount"] = 1.0, ["currency"] = "EUR" };
        if (condition)
            bag["coupon"] = text;
        sdk.Track(condition ? "order_placed" : "order_cancelled", {|TRK108:bag|});
        """).Verify();

    [Fact]
    public Task Accepts_what_the_event_carries() => Code.Plain("""
        sdk.Track("arrived", new { utm_source = text, utm_medium = text, {|TRK105:utm_campaign|} = text });
        sdk.Track("seen", new { user_id = text, anonymous_id = text });
        """, Plans.Keys).Verify();

    [Fact]
    public Task Leaves_names_alone_that_speak_to_the_destination() => Code.Plain(
        "sdk.Track(\"signup\", new Dictionary<string, object> { [\"$set\"] = any });").Verify();
}
