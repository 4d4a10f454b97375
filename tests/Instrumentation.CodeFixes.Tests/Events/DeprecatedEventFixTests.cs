namespace Instrumentation.CodeFixes.Tests.Events;

public class DeprecatedEventFixTests
{
    private const string Plan = Code.Plan + """
          order_made:
            description: The name of last year
            trigger: The order was stored
            status: deprecated
            replaced_by: order_placed
            properties: { amount: required, currency: optional, coupon: optional }
          sign_up_old: { description: The name of last year, trigger: The form was accepted, status: deprecated, replaced_by: signup }
          gone: { description: Nothing comes after it, trigger: The form was accepted, status: deprecated }

        """;

    [Theory]
    [InlineData("""sdk.Track("sign_up_old");""", """sdk.Track("signup");""")]
    [InlineData("""sdk.Track(condition ? "sign_up_old" : "signup");""", """sdk.Track(condition ? "signup" : "signup");""")]
    [InlineData("""var name = "sign_up_old"; sdk.Track(name);""", """var name = "signup"; sdk.Track(name);""")]
    [InlineData("""sdk.Track("order_made", new { amount, currency = text });""", """sdk.Track("order_placed", new { amount, currency = text });""")]
    [InlineData("""void Send(string name) => sdk.Track(name); Send("sign_up_old");""", """void Send(string name) => sdk.Track(name); Send("signup");""")]
    public Task Sends_what_replaces_it(string before, string after) => Fix.Of("TRK109.Replace", Code.Plain(before, Plan), Code.File(after)).Verify();

    [Theory]
    [InlineData("""sdk.Track("gone");""")]
    [InlineData("""sdk.Track("order_made", new { amount });""")]
    [InlineData("""var bag = new Dictionary<string, object> { ["amount"] = amount }; if (condition) bag["currency"] = text; sdk.Track("order_made", bag);""")]
    [InlineData("""sdk.Track("sign_up_old", new { amount });""")]
    public Task Leaves_what_would_lack_something_or_say_too_much(string code) => Fix.Of("TRK109.Replace", Code.Plain(code, Plan), Code.File(code)).Verify();
}
