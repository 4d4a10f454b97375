using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.CodeFixes.Tests.Events;

public class UntrackedEventFixTests
{
    private const string Rename = "TRK101.Rename";
    private const string Add = "TRK101.Add";

    [Fact]
    public async Task Sends_the_nearest_event()
    {
        var titles = await Renames("""sdk.Track("sign_up"); sdk.Track( /* why */ "order_place");""", """sdk.Track("signup"); sdk.Track( /* why */ "order_placed");""");

        Assert.Equal(["Send event 'signup'", "Add event 'sign_up' to the plan"], titles);
    }

    [Fact]
    public Task Leaves_a_near_name_that_means_something_else() => Renames("""sdk.Track("order_failed");""", """sdk.Track("order_failed");""");

    [Fact]
    public Task Leaves_a_name_without_neighbours() => Renames("""sdk.Track("parcel_delivered");""", """sdk.Track("parcel_delivered");""");

    [Fact]
    public Task Changes_the_arm_of_a_condition() => Renames(
        """sdk.Track(condition ? "sign_up" : "order_place");""", """sdk.Track(condition ? "signup" : "order_placed");""");

    [Fact]
    public Task Changes_a_text_that_is_put_together() => Renames(
        """sdk.Track("order_" + "place"); sdk.Track($"order_{nameof(amount)}"); """, """sdk.Track("order_placed"); sdk.Track($"order_{nameof(amount)}"); """);

    [Fact]
    public Task Keeps_a_remark_within_a_name() => Renames(
        """sdk.Track("order_" /* and then */ + "place");""", """sdk.Track("order_" /* and then */ + "place");""");

    [Fact]
    public Task Leaves_a_part_of_a_name_alone() => Renames(
        """void Send(string name) => sdk.Track("order_" + name); Send("place");""", """void Send(string name) => sdk.Track("order_" + name); Send("place");""");

    [Fact]
    public Task Changes_a_local_where_it_gets_its_name() => Renames(
        """var name = "sign_up"; sdk.Track(name);""", """var name = "signup"; sdk.Track(name);""");

    [Fact]
    public Task Leaves_a_local_alone_that_names_something_else_too() => Renames(
        """var name = "sign_up"; sdk.Track(name); Console.WriteLine(name);""", """var name = "sign_up"; sdk.Track("signup"); Console.WriteLine(name);""");

    [Fact]
    public Task Changes_a_constant_that_only_names_events() => Constant("", "\"signup\"", "Names.Signup");

    [Fact]
    public Task Leaves_a_constant_alone_that_names_something_else_too() => Constant("Console.WriteLine(Names.Signup);", "\"sign_up\"", "\"signup\"");

    [Fact]
    public Task Leaves_what_a_table_says_alone() => Renames(
        """var names = new Dictionary<int, string> { [1] = "sign_up" }; sdk.Track(names[count]);""",
        """var names = new Dictionary<int, string> { [1] = "sign_up" }; sdk.Track(names[count]);""");

    [Fact]
    public async Task Adds_the_event_with_what_is_sent()
    {
        var titles = await Adds(
            """
            sdk.Track("cart_seen", new Dictionary<string, object> { ["currency"] = text, ["items"] = count, ["who"] = id, ["$set"] = text, ["extra"] = sdk });
            sdk.Track("cart_seen", new Dictionary<string, object> { ["currency"] = text, ["items"] = text, ["coupon"] = text });
            """,
            """
              cart_seen:
                description: TODO
                trigger: TODO
                properties:
                  currency: optional
                  items: { type: integer, description: TODO }
                  who: { type: uuid, description: TODO }
                  extra: { type: any, description: TODO }

            """);

        Assert.Equal(["Add event 'cart_seen' to the plan"], titles);
    }

    [Fact]
    public Task Adds_several_events() => Adds(
        """sdk.Track(condition ? "cart_seen" : "cart_left"); sdk.Track("Cart Emptied: all");""",
        """
          cart_seen:
            description: TODO
            trigger: TODO
          cart_left:
            description: TODO
            trigger: TODO
          "Cart Emptied: all":
            description: TODO
            trigger: TODO

        """);

    [Fact]
    public Task Adds_no_event_that_would_break_the_plan() => Adds("""sdk.Track("Signup");""", "");

    [Fact]
    public Task Says_which_source_sends_it() => Fix.Of(
        Add,
        Code.Plain("""sdk.Track("cart_seen");""").WithProperties(("TrackingPlanSource", "api")),
        plan: Code.Plan + "  cart_seen:\n    description: TODO\n    trigger: TODO\n    sources: [api]\n").Verify();

    [Fact]
    public Task Adds_to_the_file_of_the_nearest_event()
    {
        var more = new Dictionary<string, string>
        {
            ["/shop/tracking-plan/cart.yaml"] = "events:\n  cart_seen: { description: A, trigger: B }\n",
            ["/shop/tracking-plan/none.yaml"] = "landing: []\n",
        };
        return Fix.Of(
            Add,
            [new Scenario { Plan = Code.Plan, MorePlanFiles = more, References = [AmplitudeSdk.Sharp], Code = Code.File("""sdk.Track("cart_see2");""") }],
            new Dictionary<string, string>
            {
                ["/shop/tracking-plan/cart.yaml"] = "events:\n  cart_seen: { description: A, trigger: B }\n  cart_see2:\n    description: TODO\n    trigger: TODO\n",
            }).Verify();
    }

    [Fact]
    public Task Edits_a_plan_that_projects_share_once()
    {
        var first = Code.Plain("""sdk.Track("cart_seen");""");
        var second = new Scenario
        {
            Plan = Code.Plan,
            References = [AmplitudeSdk.Sharp],
            MoreCode = new Dictionary<string, string> { ["/shop2/Code.cs"] = Code.File("""sdk.Track("cart_seen"); sdk.Track("parcel_sent", new { count });""").Replace("Caller", "Caller2", StringComparison.Ordinal) },
            Code = first.Code,
        };
        return Fix.Of(Add, [first, second], new Dictionary<string, string>
        {
            [Scenario.PlanPath] = Code.Plan + """
              cart_seen:
                description: TODO
                trigger: TODO
              parcel_sent:
                description: TODO
                trigger: TODO
                properties:
                  count: { type: integer, description: TODO }

            """,
        }).Verify();
    }

    private static Task<IReadOnlyList<string>> Renames(string before, string after) =>
        Fix.Of(Rename, Code.Plain(before), Code.File(after)).Verify();

    private static Task<IReadOnlyList<string>> Adds(string statements, string added) =>
        Fix.Of(Add, Code.Plain(statements), plan: Code.Plan + added).Verify();

    private static Task<IReadOnlyList<string>> Constant(string otherUse, string declared, string sent)
    {
        const string Names = "public static class Names\n{\n    public const string Signup = \"sign_up\"; // as of 2020\n}\n";
        return Fix.Of(
            Rename,
            [new Scenario
            {
                Plan = Code.Plan,
                References = [AmplitudeSdk.Sharp],
                Code = Code.File($"sdk.Track(Names.Signup); sdk.Track(Names.Signup, null);{otherUse}"),
                MoreCode = new Dictionary<string, string> { ["/shop/Names.cs"] = Names },
            }],
            new Dictionary<string, string>
            {
                [Scenario.CodePath] = Code.File($"sdk.Track({sent}); sdk.Track({sent}, null);{otherUse}"),
                ["/shop/Names.cs"] = Names.Replace("\"sign_up\"", declared, StringComparison.Ordinal),
            }).Verify();
    }
}
