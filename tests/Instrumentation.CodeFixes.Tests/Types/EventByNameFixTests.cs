using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Instrumentation.CodeFixes.Tests.Types;

public class EventByNameFixTests
{
    private const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        sources:
          api: { kind: server, description: The back end }
        properties:
          user_id: { type: string, key: user, pii: pseudonymous, description: The account }
          order_id: { type: uuid, key: entity, description: One order }
          amount: { type: number, description: What is paid }
          items: { type: integer, description: How many }
          reason: { type: string, enum: [other_shop, price], description: Why }
          class: { type: string, description: What kind }
          at: { type: timestamp, description: When }
          utm_source: { type: string, description: Where the visit came from }
          extra: { type: any, description: Anything }
        events:
          signup: { description: A, trigger: B }
          order_placed:
            description: Somebody ordered
            trigger: The order was stored
            properties: { order_id: required, user_id: optional, amount: optional, items: optional, reason: optional, class: optional, at: optional, extra: optional }
          order_refunded:
            description: A
            trigger: B
            keys_from: stored
            properties: { order_id: required }
          seen: { description: A, trigger: B, carries: [utm_source] }
        emitters:
          - { method: "M:Amplitude.Strictly(System.String,System.Collections.Generic.IDictionary{System.String,System.Object})", event: evt, properties: properties }

        """;

    private static readonly MetadataReference Sdk = StubAssembly.Compile("Contoso.Sdk", """
        using System.Collections.Generic;

        namespace AmplitudeSharp
        {
            public class AmplitudeService
            {
                public static AmplitudeService Instance => null;
                public void Track(string eventName) { }
                public void Track(string eventName, object properties) { }
            }
        }

        public class Amplitude
        {
            public static Amplitude Instance => null;
            public void logEvent(string evt) { }
            public void logEvent(string evt, IDictionary<string, object?> properties) { }
            public void Strictly(string evt, IDictionary<string, object> properties) { }
        }
        """);

    [Fact]
    public async Task Sends_the_type_through_the_same_sdk()
    {
        var titles = await Changes(
            "sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"order_id\"] = id, [\"amount\"] = count });",
            "sdk.logEvent(OrderPlaced.Name, new OrderPlaced { OrderId = new OrderId(id), Amount = count }.ToDictionary());");

        Assert.Equal(["Send the type 'OrderPlaced'"], titles);
    }

    [Theory]
    [InlineData("{ { \"order_id\", id }, { \"user_id\", text } }", "{ OrderId = new OrderId(id), UserId = new UserId(text) }")]
    [InlineData("{ [\"order_id\"] = id, [\"reason\"] = \"other_shop\", [\"items\"] = 3, }", "{ OrderId = new OrderId(id), Reason = Reason.OtherShop, Items = 3, }")]
    [InlineData("{ [\"order_id\"] = id, [\"extra\"] = big }", "{ OrderId = new OrderId(id), Extra = big }")]
    [InlineData("{ [\"order_id\"] = id, [\"class\"] = null }", "{ OrderId = new OrderId(id), Class = null }")]
    public Task Carries_values_over(string before, string after) => Changes(
        $"sdk.logEvent(\"order_placed\", new Dictionary<string, object> {before});",
        $"sdk.logEvent(OrderPlaced.Name, new OrderPlaced {after}.ToDictionary());");

    [Fact]
    public Task Keeps_remarks_and_lines() => Changes(
        """
        sdk.logEvent(
                    "order_placed", // why
                    new()
                    {
                        ["order_id"] = id, // the one
                        /* all */ ["items"] = count + 1
                    });
        """.Replace("new()", "new Dictionary<string, object>", StringComparison.Ordinal),
        """
        sdk.logEvent(
                    OrderPlaced.Name, // why
                    new OrderPlaced
                    {
                        OrderId = new OrderId(id), // the one
                        /* all */ Items = count + 1
                    }.ToDictionary());
        """);

    [Fact]
    public Task Reads_anonymous_objects() => Changes(
        "var order_id = id; plain.Track(\"order_placed\", new { order_id, amount = 1.5, @class = text });",
        "var order_id = id; plain.Track(OrderPlaced.Name, new OrderPlaced { OrderId = new OrderId(order_id), Amount = 1.5, Class = text }.ToDictionary());");

    [Fact]
    public Task Sends_an_event_without_properties() => Changes(
        "sdk.logEvent(\"signup\", new Dictionary<string, object>());", "sdk.logEvent(Signup.Name, new Signup().ToDictionary());");

    [Theory]
    [InlineData("sdk.logEvent(\"signup\");")] // no bag to write a dictionary into
    [InlineData("sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"order_id\"] = id, [\"$set\"] = 1 });")] // a word to the destination
    [InlineData("sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"order_id\"] = id, [\"amount\"] = any });")] // anything
    [InlineData("sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"order_id\"] = id, [\"amount\"] = big });")] // rounded
    [InlineData("long? most = big; sdk.logEvent(\"order_placed\", new Dictionary<string, object?> { [\"order_id\"] = id, [\"amount\"] = most });")] // rounded, or nothing
    [InlineData("sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"order_id\"] = id, [\"amount\"] = 0.1f });")] // 0.10000000149011612
    [InlineData("sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"order_id\"] = id, [\"items\"] = '1' });")] // 49
    [InlineData("sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"order_id\"] = id, [\"extra\"] = '1' });")] // 49, by a conversion of anything
    [InlineData("sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"order_id\"] = id, [\"extra\"] = 0.1f });")] // 0.10000000149011612
    [InlineData("DateTime? at = DateTime.Now; sdk.logEvent(\"order_placed\", new Dictionary<string, object?> { [\"order_id\"] = id, [\"at\"] = at });")] // in which zone
    [InlineData("sdk.logEvent(\"order_placed\", new /* old */ Dictionary<string, object> { [\"order_id\"] = id });")] // a remark
    [InlineData("sdk.logEvent(\"order_placed\", new Dictionary<string, object> { { \"order_id\", /* this one */ id } });")] // a remark
    [InlineData("sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"order_id\"] = id,\n#if NEVER\n[\"items\"] = 1\n#endif\n});")] // what is compiled elsewhere
    [InlineData("sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"order_id\"] = id, [\"reason\"] = text });")] // any text
    [InlineData("sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"order_id\"] = id.ToString() });")] // text
    [InlineData("sdk.logEvent(\"order_placed\", new Dictionary<string, object>(given) { [\"order_id\"] = id });")] // and more
    [InlineData("sdk.logEvent(\"order_placed\", Bag());")] // built elsewhere
    [InlineData("sdk.logEvent(\"seen\", new Dictionary<string, object> { [\"utm_source\"] = text });")] // the type takes it from the context
    [InlineData("var name = \"signup\"; sdk.logEvent(name, new Dictionary<string, object>());")] // the local would be idle
    [InlineData("sdk.logEvent(condition ? \"signup\" : \"seen\", new Dictionary<string, object>());")]
    public async Task Loses_nothing(string statements) => Assert.Empty(await Changes(statements, statements));

    [Fact]
    public Task Says_to_a_stricter_sdk_that_null_was_always_possible() => Changes(
        "sdk.Strictly(\"signup\", new Dictionary<string, object>());", "sdk.Strictly(Signup.Name, new Signup().ToDictionary()!);");

    [Fact]
    public Task Names_in_full_what_would_be_something_else() => Fix.Of(
        "TRK103.Type",
        Of("sdk.logEvent(\"signup\", new Dictionary<string, object>());", "class Signup { }"),
        File("sdk.logEvent(global::Shop.Tracking.Signup.Name, new global::Shop.Tracking.Signup().ToDictionary());", "class Signup { }", usings: "")).Verify();

    [Fact]
    public Task Sends_through_the_tracker_where_the_project_says_so() => Tracks(
        "sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"order_id\"] = id }); plain.Track(\"signup\");",
        "tracker.Track(new OrderPlaced { OrderId = new OrderId(id) }); tracker.Track(new Signup());");

    [Theory]
    [InlineData("sdk.logEvent(/* why */ \"signup\", new Dictionary<string, object>());", "sdk.logEvent(/* why */ Signup.Name, new Signup().ToDictionary());")]
    [InlineData("Next().logEvent(\"signup\", new Dictionary<string, object>()); Amplitude Next() => sdk;", "Next().logEvent(Signup.Name, new Signup().ToDictionary()); Amplitude Next() => sdk;")]
    [InlineData("sdk.logEvent(\"order_refunded\", new Dictionary<string, object> { [\"order_id\"] = id });", "sdk.logEvent(OrderRefunded.Name, new OrderRefunded { OrderId = new OrderId(id) }.ToDictionary());")]
    public Task Keeps_the_sdk_where_the_tracker_would_lose_something(string before, string after) => Tracks(before, after);

    private static Task<IReadOnlyList<string>> Changes(string before, string after) =>
        Fix.Of("TRK103.Type", Of(before), before == after ? null : File(after)).Verify();

    private static Task<IReadOnlyList<string>> Tracks(string before, string after) =>
        Fix.Of("TRK103.Type", Of(before).WithProperties(("TrackingPlanEmitWith", "tracker")), File(after)).Verify();

    private static Scenario Of(string statements, string types = "") => new() { Plan = Plan, References = [Sdk], Code = File(statements, types, usings: "") };

    private static string File(string statements, string types = "", string usings = "\nusing Shop.Tracking;") => $$"""
        using System;
        using System.Collections.Generic;{{usings}}

        {{types}}
        public class Caller
        {
            public void Call(Amplitude sdk, AmplitudeSharp.AmplitudeService plain, Instrumentation.ITracker tracker, bool condition, int count, long big, string text, Guid id, object any, Dictionary<string, object> given)
            {
                {{statements}}
            }

            private static Dictionary<string, object> Bag() => new() { ["order_id"] = Guid.Empty };
        }

        """;
}
