using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.CodeFixes.Tests.Properties;

public class MissingPropertyFixTests
{
    private const string Keys = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        sources:
          api: { kind: server, description: The back end }
        properties:
          anonymous_id: { type: string, key: user, pii: pseudonymous, description: The browser before sign-in }
          user_id: { type: string, key: user, aliases: [account], pii: pseudonymous, description: The account }
          order_id: { type: uuid, key: entity, description: One order }
          utm_source: { type: string, description: Where the visit came from }
          amount: { type: number, description: What is paid }
          class: { type: string, description: What kind }
        groups:
          utm: { attribution: true, properties: [utm_source] }
        events:
          order_placed:
            description: Somebody ordered
            trigger: The order was stored
            carries: [anonymous_id | user_id, utm]
            properties: { order_id: required, amount: required }
          seen: { description: A, trigger: B, properties: { class: required } }

        """;

    [Fact]
    public async Task Adds_what_is_at_hand()
    {
        var titles = await Changes(
            "string currency = text; sdk.Track(\"order_placed\", new { amount });",
            "string currency = text; sdk.Track(\"order_placed\", new { amount, currency });");

        Assert.Equal(["Add 'currency'"], titles);
    }

    [Theory]
    [InlineData("new { amuont = amount, currency = text }", "new { amount = amount, currency = text }")]
    [InlineData("new Dictionary<string, object> { [\"amout\"] = amount, [\"currenzy\"] = text }", "new Dictionary<string, object> { [\"amount\"] = amount, [\"currency\"] = text }")]
    public Task Gives_a_misspelled_one_its_name(string before, string after) => Fix.Of(
        "TRK104.Rename", Code.Plain($"sdk.Track(\"order_placed\", {before});"), Code.File($"sdk.Track(\"order_placed\", {after});")).Verify();

    [Theory]
    [InlineData("new Dictionary<string, object>()", "new Dictionary<string, object>() { [\"amount\"] = amount, [\"currency\"] = Currency }")]
    [InlineData("new Dictionary<string, object> { }", "new Dictionary<string, object> { [\"amount\"] = amount, [\"currency\"] = Currency }")]
    [InlineData("new Dictionary<string, object> { [\"coupon\"] = text }", "new Dictionary<string, object> { [\"coupon\"] = text, [\"amount\"] = amount, [\"currency\"] = Currency }")]
    [InlineData("new Dictionary<string, object> { { \"coupon\", text }, }", "new Dictionary<string, object> { { \"coupon\", text }, { \"amount\", amount }, { \"currency\", Currency }, }")]
    [InlineData("new { }", "new { amount, currency = Currency }")]
    [InlineData("new { coupon = text }", "new { coupon = text, amount, currency = Currency }")]
    public Task Writes_as_its_neighbours_do(string before, string after) => Changes(
        $"string Currency = text; sdk.Track(\"order_placed\", {before});", $"string Currency = text; sdk.Track(\"order_placed\", {after});");

    [Fact]
    public Task Adds_lines() => Changes(
        """
        var currency = text;
                sdk.Track("order_placed", new Dictionary<string, object>
                {
                    ["coupon"] = text // of this round
                });
        """,
        """
        var currency = text;
                sdk.Track("order_placed", new Dictionary<string, object>
                {
                    ["coupon"] = text, // of this round
                    ["amount"] = amount,
                    ["currency"] = currency
                });
        """);

    [Fact]
    public Task Adds_to_a_local_that_is_sent_once() => Changes(
        "var currency = text; var bag = new Dictionary<string, object>(); bag[\"coupon\"] = text; sdk.Track(\"order_placed\", bag);",
        "var currency = text; var bag = new Dictionary<string, object>() { [\"amount\"] = amount, [\"currency\"] = currency }; bag[\"coupon\"] = text; sdk.Track(\"order_placed\", bag);");

    [Fact]
    public async Task Adds_nothing_among_directives()
    {
        const string Statements = """
            var currency = text;
                    sdk.Track("order_placed", new Dictionary<string, object>
                    {
            #if !NEVER
                        ["coupon"] = text
            #endif
                    });
            """;

        Assert.Empty(await Changes(Statements, Statements));
    }

    [Theory]
    [InlineData("sdk.Track(\"order_placed\");")] // no bag, and an overload of the SDK is for people to choose
    [InlineData("var bag = new Dictionary<string, object>(); var currency = text; sdk.Track(\"order_placed\", bag); Console.WriteLine(bag);")]
    [InlineData("sdk.Track(\"order_placed\", new { amount }); string currency = text;")] // not yet at hand
    [InlineData("string? currency = null; sdk.Track(\"order_placed\", new { amount });")] // perhaps nothing
    [InlineData("int currency = 1; sdk.Track(\"order_placed\", new { amount });")] // something else
    [InlineData("string Currency = text, currency = text; sdk.Track(\"order_placed\", new { amount });")] // one of two
    [InlineData("string currency; sdk.Track(\"order_placed\", new { amount }); currency = text; Console.WriteLine(currency);")]
    [InlineData("string currency = text; static void Send(AmplitudeSharp.AmplitudeService sdk, double amount) => sdk.Track(\"order_placed\", new { amount }); Send(sdk, amount);")]
    public async Task Makes_nothing_up(string statements) => Assert.Empty(await Changes(statements, statements));

    [Fact]
    public Task Takes_members_of_the_type_around() => Files(
        "class Cart { private string _currency = \"EUR\"; public double Amount => 1; public void Send(AmplitudeSharp.AmplitudeService sdk) => sdk.Track(\"order_placed\", new { }); }",
        "class Cart { private string _currency = \"EUR\"; public double Amount => 1; public void Send(AmplitudeSharp.AmplitudeService sdk) => sdk.Track(\"order_placed\", new { amount = Amount, currency = _currency }); }");

    [Fact]
    public Task Takes_no_member_of_an_instance_where_there_is_none() => Files(
        "class Cart { private string _currency = \"EUR\"; public static double Amount => 1; public static void Send(AmplitudeSharp.AmplitudeService sdk) => sdk.Track(\"order_placed\", new { }); }",
        "class Cart { private string _currency = \"EUR\"; public static double Amount => 1; public static void Send(AmplitudeSharp.AmplitudeService sdk) => sdk.Track(\"order_placed\", new { amount = Amount }); }");

    [Fact]
    public Task Passes_keys_and_attribution_on() => KeyChanges(
        "sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"amount\"] = amount });",
        "sdk.logEvent(\"order_placed\", new Dictionary<string, object> { [\"amount\"] = amount, [\"utm_source\"] = utmSource, [\"order_id\"] = orderId });");

    [Fact]
    public Task Writes_a_name_that_is_a_keyword() => KeyChanges(
        "sdk.logEvent(\"seen\", new Dictionary<string, object> { });",
        "sdk.logEvent(\"seen\", new Dictionary<string, object> { [\"class\"] = @class });");

    private static Task<IReadOnlyList<string>> Changes(string before, string after) =>
        Fix.Of("TRK104.Add", Code.Plain(before), Code.File(after)).Verify();

    private static Task<IReadOnlyList<string>> Files(string before, string after) =>
        Fix.Of("TRK104.Add", new Scenario { Plan = Code.Plan, References = [AmplitudeSdk.Sharp], Code = before }, after).Verify();

    private static Task<IReadOnlyList<string>> KeyChanges(string before, string after)
    {
        return Fix.Of("TRK104.Add", new Scenario { Plan = Keys, References = [AmplitudeSdk.Unity], Code = File(before) }, File(after)).Verify();

        static string File(string statements) => $$"""
            using System;
            using System.Collections.Generic;

            public class Caller
            {
                public void Call(Amplitude sdk, string account, Guid orderId, string? utmSource, double amount, string @class)
                {
                    {{statements}}
                }
            }

            """;
    }
}
