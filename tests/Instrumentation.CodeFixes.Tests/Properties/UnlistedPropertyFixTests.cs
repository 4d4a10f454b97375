namespace Instrumentation.CodeFixes.Tests.Properties;

public class UnlistedPropertyFixTests
{
    private const string Given = "[\"amount\"] = amount, [\"currency\"] = text";

    [Fact]
    public async Task Offers_the_planned_name_the_plan_and_to_take_it_out()
    {
        var titles = await Changes(
            "TRK105.Rename",
            $$"""sdk.Track("order_placed", new Dictionary<string, object> { {{Given}}, ["coupons"] = text });""",
            $$"""sdk.Track("order_placed", new Dictionary<string, object> { {{Given}}, ["coupon"] = text });""");

        Assert.Equal(
            ["Rename property to 'coupon'", "Add property 'coupons' to event 'order_placed' in the plan", "Remove property 'coupons'"],
            titles);
    }

    [Theory]
    [InlineData("new { amount, currency = text, coupom = count }", "new { amount, currency = text, coupon = count }")]
    [InlineData("new Dictionary<string, object> { { \"amount\", amount }, { \"currency\", text }, { \"Coupon\", 1 } }", "new Dictionary<string, object> { { \"amount\", amount }, { \"currency\", text }, { \"coupon\", 1 } }")]
    public Task Renames_in_every_form(string before, string after) =>
        Changes("TRK105.Rename", $"sdk.Track(\"order_placed\", {before});", $"sdk.Track(\"order_placed\", {after});");

    [Fact]
    public Task Names_a_member_that_takes_the_name_of_its_value() => Changes(
        "TRK105.Rename",
        "var coupons = text; sdk.Track(\"order_placed\", new { amount, currency = text, coupons });",
        "var coupons = text; sdk.Track(\"order_placed\", new { amount, currency = text, coupon = coupons });");

    [Fact]
    public Task Leaves_a_shared_name_alone() => Changes(
        "TRK105.Rename",
        $$"""const string Key = "coupon_"; Console.WriteLine(Key); sdk.Track("order_placed", new Dictionary<string, object> { {{Given}}, [Key] = text });""",
        $$"""const string Key = "coupon_"; Console.WriteLine(Key); sdk.Track("order_placed", new Dictionary<string, object> { {{Given}}, ["coupon"] = text });""");

    [Theory]
    [InlineData("{ [\"a\"] = 1, [\"amount\"] = amount, [\"currency\"] = text }", "{ [\"amount\"] = amount, [\"currency\"] = text }")]
    [InlineData("{ [\"amount\"] = amount, [\"a\"] = 1, [\"currency\"] = text }", "{ [\"amount\"] = amount, [\"currency\"] = text }")]
    [InlineData("{ [\"amount\"] = amount, [\"currency\"] = text, [\"a\"] = 1 }", "{ [\"amount\"] = amount, [\"currency\"] = text }")]
    [InlineData("{ [\"amount\"] = amount, [\"currency\"] = text, [\"a\"] = 1, }", "{ [\"amount\"] = amount, [\"currency\"] = text, }")]
    [InlineData("{ { \"amount\", amount }, { \"a\", 1 }, { \"currency\", text } }", "{ { \"amount\", amount }, { \"currency\", text } }")]
    public Task Takes_an_entry_out(string before, string after) => Changes(
        "TRK105.Remove",
        $"sdk.Track(\"order_placed\", new Dictionary<string, object> {before});",
        $"sdk.Track(\"order_placed\", new Dictionary<string, object> {after});");

    [Fact]
    public Task Keeps_the_remarks_of_others() => Changes(
        "TRK105.Remove",
        """
        sdk.Track("order_placed", new Dictionary<string, object>
                {
                    ["amount"] = amount,
                    // gone with it
                    ["a"] = 1,
                    ["currency"] = text, // stays
                    ["b"] = 2
                });
        """,
        """
        sdk.Track("order_placed", new Dictionary<string, object>
                {
                    ["amount"] = amount,
                    ["currency"] = text // stays
                });
        """);

    [Theory]
    [InlineData("            [\"amount\"] = amount,\n            // gone with it\n            [\"a\"] = 1 }", "            [\"amount\"] = amount\n            }")]
    [InlineData("            [\"a\"] = 1 }", "            }")]
    public Task Keeps_a_brace_where_its_line_begins(string before, string after) => Changes(
        "TRK105.Remove",
        $"sdk.Track(\"order_placed\", new Dictionary<string, object> {{\n{before});",
        $"sdk.Track(\"order_placed\", new Dictionary<string, object> {{\n{after});");

    [Fact]
    public Task Takes_the_only_entry_out() => Changes("TRK105.Remove", "sdk.Track(\"signup\", new { count });", "sdk.Track(\"signup\", new { });");

    [Fact]
    public Task Takes_every_entry_out() => Changes(
        "TRK105.Remove",
        "sdk.Track(\"signup\", new Dictionary<string, object> { [\"a\"] = 1, [\"b\"] = 2 });",
        "sdk.Track(\"signup\", new Dictionary<string, object> { });");

    [Fact]
    public Task Adds_to_the_plan_what_the_code_gives() => Fix.Of(
        "TRK105.Add",
        Code.Plain("""
            sdk.Track("signup", new { coupon = text, page = count });
            sdk.Track(condition ? "signup" : "order_placed", new { page = count, amount, currency = text, who = id });
            """),
        plan: Code.Plan
            .Replace("accepted }", "accepted, properties: { coupon: optional, page: { type: integer, description: TODO }, who: { type: uuid, description: TODO } } }", StringComparison.Ordinal)).Verify();

    [Fact]
    public async Task Adds_at_once_what_a_helper_gives()
    {
        var titles = await Fix.Of(
            "TRK105.Add",
            Code.Plain("""
                sdk.Track("signup", Common(1));
                        static Dictionary<string, object> Common(int page) => new() { ["coupon"] = "x", ["page"] = page };
                """),
            plan: Code.Plan.Replace("accepted }", "accepted, properties: { coupon: optional, page: { type: integer, description: TODO } } }", StringComparison.Ordinal)).Verify();

        Assert.Equal(["Add properties 'coupon' and 'page' to event 'signup' in the plan"], titles);
    }

    [Fact]
    public async Task Leaves_out_of_what_a_helper_gives_what_speaks_to_the_SDK()
    {
        var titles = await Fix.Of(
            "TRK105.Add",
            Code.Plain("""
                sdk.Track("signup", Common(1));
                        static Dictionary<string, object> Common(int page) => new() { ["$os"] = "x", ["page"] = page };
                """),
            plan: Code.Plan.Replace("accepted }", "accepted, properties: { page: { type: integer, description: TODO } } }", StringComparison.Ordinal)).Verify();

        Assert.Equal(["Add property 'page' to event 'signup' in the plan"], titles);
    }

    [Fact]
    public Task Takes_the_type_that_the_value_is_given_as() => Fix.Of(
        "TRK105.Add",
        Code.Plain("""sdk.Track("signup", new Dictionary<string, double> { ["page"] = count });"""),
        plan: Code.Plan.Replace("accepted }", "accepted, properties: { page: { type: number, description: TODO } } }", StringComparison.Ordinal)).Verify();

    [Fact]
    public Task Writes_a_name_that_is_a_keyword() => Fix.Of(
        "TRK105.Rename",
        Code.Plain("sdk.Track(\"signup\", new { clas = text });", Keyword),
        Code.File("sdk.Track(\"signup\", new { @class = text });")).Verify();

    [Fact]
    public Task Leaves_a_helper_alone() => Changes(
        "TRK105.Rename",
        $$"""Dictionary<string, object> Bag(string key) => new() { {{Given}}, [key] = text }; sdk.Track("order_placed", Bag("coupon_"));""",
        $$"""Dictionary<string, object> Bag(string key) => new() { {{Given}}, [key] = text }; sdk.Track("order_placed", Bag("coupon_"));""");

    private static readonly string Keyword = Code.Plan.Replace(
        "accepted }", "accepted, properties: { class: { type: string, description: Which } } }", StringComparison.Ordinal);

    private static Task<IReadOnlyList<string>> Changes(string kind, string before, string after) =>
        Fix.Of(kind, Code.Plain(before), Code.File(after)).Verify();
}
