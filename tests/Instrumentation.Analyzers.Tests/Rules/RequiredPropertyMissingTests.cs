using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Rules;

public class RequiredPropertyMissingTests
{
    [Fact]
    public async Task Lists_all_that_is_missing_in_one_finding()
    {
        var finding = (await Code.Plain("sdk.Track({|TRK104:\"order_placed\"|}, new { coupon = text });").Verify()).Single();

        Assert.Equal("Event 'order_placed' requires 'amount' and 'currency': add what is missing", finding.GetMessage());
        Assert.Equal(2, finding.AdditionalLocations.Count);
    }

    [Fact]
    public async Task Pairs_a_missing_property_with_its_misspelling()
    {
        var finding = (await Code.Plain("sdk.Track({|TRK104:\"order_placed\"|}, new Dictionary<string, object> { [\"amount\"] = 1.0, [\"Currency\"] = \"EUR\" });").Verify()).Single();

        Assert.Equal("Event 'order_placed' requires 'currency' (given as 'Currency'?): add what is missing", finding.GetMessage());
    }

    [Fact]
    public Task Checks_each_event_that_the_name_may_be() => Code.Plain("""
        sdk.Track(condition ? "signup" : {|TRK104:"order_placed"|});
        sdk.Track(condition ? {|TRK104:"order_cancelled"|} : {|TRK104:"order_placed"|}, new { amount = 1.0 });
        """).Verify();

    [Fact]
    public Task Takes_a_null_for_a_value_only_where_the_plan_calls_the_property_nullable()
    {
        const string Given = "new { amount = 1.0, currency = (string)null, coupon = (string)null }";
        return Task.WhenAll(
            Code.Plain($"sdk.Track({{|TRK104:\"order_placed\"|}}, {Given});").Verify(),
            Code.Plain($"sdk.Track(\"order_placed\", {Given});", Plans.Plain.Replace("currency: { type: string,", "currency: { type: string, nullable: true,")).Verify());
    }

    [Fact]
    public Task Asks_for_one_of_several() => Code.Plain("""
        sdk.Track("item_seen", new { item_id = "i1" });
        sdk.Track("item_seen", new { item_name = text });
        sdk.Track({|TRK104:"item_seen"|});
        sdk.Track({|TRK104:"item_seen"|}, new { item_id = (string?)null });
        """).Verify();

    [Fact]
    public Task Asks_for_what_another_property_requires() => Code.Plain("""
        sdk.Track("coupon_used", new { amount = 1.0, currency = "EUR" });
        sdk.Track("coupon_used", new { currency = "EUR" });
        sdk.Track({|TRK104:"coupon_used"|}, new { amount = 1.0 });
        """).Verify();

    [Theory]
    [InlineData("api", true)]
    [InlineData("web", false)]
    [InlineData("web, api", false)]
    [InlineData("", false)]
    public Task Asks_for_what_the_projects_source_must_give(string source, bool isMissing)
    {
        var name = isMissing ? "{|TRK104:\"coupon_used\"|}" : "\"coupon_used\"";
        var scenario = Code.Plain($"sdk.Track({name}); sdk.Track(\"coupon_used\", new {{ coupon = text }});");
        return new Scenario
        {
            Plan = scenario.Plan,
            Code = scenario.Code,
            References = scenario.References,
            Properties = new Dictionary<string, string> { ["TrackingPlanSource"] = source },
        }.Verify();
    }

    [Fact]
    public async Task Asks_for_attribution_even_when_it_is_empty()
    {
        var findings = await Code.Plain("""
            sdk.Track("arrived", new { utm_source = text, utm_medium = "" });
            sdk.Track("arrived", new { utm_source = (string?)null, utm_medium = text });
            sdk.Track({|TRK104:"arrived"|}, new { utm_source = text });
            """, Plans.Keys).Verify();

        Assert.Equal("Event 'arrived' must carry 'utm_medium': pass them on, even when they are empty", findings.Single().GetMessage());
    }

    [Fact]
    public Task Checks_of_typed_events_what_the_compiler_does_not() => Code.Typed(
        """
        tracker.Track(new OrderPlaced { Amount = 1, Currency = "EUR" });
        tracker.Track(new ItemSeen { ItemId = text });
        tracker.Track({|TRK104:new ItemSeen()|});
        tracker.Track(new {|TRK104:ItemSeen|} { ItemName = null });
        tracker.Track(new {|TRK104:CouponUsed|} { Amount = 1 });
        tracker.Track(new CouponUsed { Amount = 1, Currency = "EUR" });
        tracker.Track(new CouponUsed());
        var seen = new ItemSeen();
        tracker.Track(seen with { ItemId = "i1" });
        """,
        Plans.Plain).Verify();

    [Fact]
    public Task Accepts_the_dictionary_of_the_event() => new Scenario
    {
        Plan = Plans.Plain,
        References = [Roslyn.Testing.Sdks.AmplitudeSdk.Sharp],
        Code = Code.Method(
            """
            sdk.Track(OrderPlaced.Name, new OrderPlaced { Amount = 1, Currency = "EUR" }.ToDictionary());
            sdk.Track("order_placed", new OrderPlaced { Amount = 1, Currency = "EUR" }.ToDictionary());
            var placed = new OrderPlaced { Amount = 1, Currency = "EUR" };
            sdk.Track("order_placed", placed.ToDictionary());
            var dictionary = placed.ToDictionary();
            sdk.Track("order_placed", dictionary);
            sdk.Track({|TRK104:"order_placed"|}, new Signup().ToDictionary());
            sdk.Track("order_placed", {|TRK108:new OrderCancelled { Amount = 1, Currency = "EUR" }.ToDictionary()|});
            sdk.Track(ItemSeen.Name, {|TRK104:new ItemSeen()|}.ToDictionary());
            sdk.Track({|TRK101:"order"|}, new OrderPlaced { Amount = 1, Currency = "EUR" }.ToDictionary());
            """,
            "AmplitudeSharp.AmplitudeService sdk",
            "Shop.Tracking"),
    }.Verify();

    [Theory]
    [InlineData("if (bag is null) { sdk.Track(name); return; } sdk.Track(name, bag);")]
    [InlineData("bag ??= new Dictionary<string, object?>(); sdk.Track(name, bag);")]
    [InlineData("sdk.Track(name, bag ?? new Dictionary<string, object?>());")]
    public Task Knows_that_the_dictionary_of_an_event_is_there(string body) => new Scenario
    {
        Plan = Plans.Plain,
        References = [Roslyn.Testing.Sdks.AmplitudeSdk.Sharp],
        Code = Code.Method(
            $$"""
            Send(OrderPlaced.Name, new OrderPlaced { Amount = 1, Currency = "EUR" }.ToDictionary());
            Send({|TRK104:"order_placed"|}, null);
            void Send(string name, Dictionary<string, object?>? bag) { {{body}} }
            """,
            "AmplitudeSharp.AmplitudeService sdk",
            "Shop.Tracking"),
    }.Verify();
}
