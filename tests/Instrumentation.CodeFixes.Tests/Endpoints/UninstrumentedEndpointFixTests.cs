using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Instrumentation.CodeFixes.Tests.Endpoints;

public class UninstrumentedEndpointFixTests
{
    private const string Feature = "TRK302.Feature";
    private const string Exempt = "TRK302.Exempt";

    private const string Head = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        naming: { server_suffix: _server }
        sources:
          web: { kind: client, description: The shop }
          api: { kind: server, description: The back end }
        events:
          order_placed: { description: Somebody ordered, trigger: The order was stored }
          order_withdrawn_server: { description: Somebody withdrew, trigger: The order was withdrawn }
          withdrawal_shown: { description: Somebody saw the page, trigger: The page was shown, sources: [web] }
          order_paid: { description: Somebody paid, trigger: The bank said so, status: removed }

        """;

    private const string Features = """
        # what ships with which event
        features:
          pay: { description: Paying, entry_points: ["POST /pay"], emits: [order_placed] }   # since 2020

        """;

    private const string Plan = Head + Features;

    // What endpoints are written with; all of the framework would be most of the time.
    private static readonly IReadOnlyList<MetadataReference> Framework =
    [
        .. AspNetCoreReferences.All.Where(static reference =>
            Path.GetFileNameWithoutExtension(reference.Display!) is "Microsoft.AspNetCore" or "Microsoft.AspNetCore.Routing" or "Microsoft.AspNetCore.Routing.Abstractions"
                or "Microsoft.AspNetCore.Http.Abstractions" or "Microsoft.AspNetCore.Mvc.Core" or "Microsoft.AspNetCore.Mvc.Abstractions" or "Microsoft.AspNetCore.Mvc.RazorPages"
                or "Microsoft.Extensions.Hosting.Abstractions"),
    ];

    [Fact]
    public async Task Adds_a_feature_with_the_event_that_tells_of_it()
    {
        var titles = await Adds(
            Feature,
            """app.MapPost("/orders/{id:int}/withdraw", (int id) => id);""",
            """
              post-orders-withdraw:
                description: TODO
                entry_points: ["POST /orders/{id}/withdraw"]
                emits: [order_withdrawn_server]

            """);

        Assert.Equal(
            [
                "Add the feature for 'POST /orders/{id}/withdraw' to the plan, with event 'order_withdrawn_server'",
                "Exempt 'POST /orders/{id}/withdraw' in the plan, with a reason",
            ],
            titles);
    }

    [Fact]
    public async Task Asks_for_the_event_where_names_do_not_tell()
    {
        var titles = await Adds(
            Feature,
            """
            app.MapDelete("/carts/{id}", (int id) => id); app.MapPut("/", () => 1); app.Map("/hooks/{**rest}", () => 1);
            app.MapPost("/orders/paid", () => 1); app.MapPost("/orders", () => 1);
            """,
            Unknown("delete-carts", "DELETE /carts/{id}") + Unknown("put", "PUT /") + Unknown("any-hooks", "ANY /hooks/{**rest}")
                + Unknown("post-orders-paid", "POST /orders/paid") + Unknown("post-orders", "POST /orders"));

        Assert.Equal("Add the feature for 'DELETE /carts/{id}' to the plan", titles[0]);
    }

    [Fact]
    public Task Leaves_events_of_other_sources_to_them() => Adds(
        Feature,
        """app.MapPost("/withdrawals/shown", () => 1);""",
        Unknown("post-withdrawals-shown", "POST /withdrawals/shown"),
        ("TrackingPlanSource", "api"));

    [Fact]
    public Task Adds_features_under_names_of_their_own() => Adds(
        Feature,
        """app.MapPost("/carts", () => 1); app.MapPost("/carts/{id}", (int id) => id); app.MapPost("/carts/{id}/{item}", (int id, int item) => id);""",
        Unknown("post-carts", "POST /carts") + Unknown("post-carts-2", "POST /carts/{id}") + Unknown("post-carts-3", "POST /carts/{id}/{item}"));

    [Fact]
    public async Task Exempts_it_below_the_features()
    {
        await Adds(
            Exempt,
            """app.MapPut("/sessions", () => 1); app.MapPost("/sessions/{id}", (int id) => id);""",
            """
            exempt:
              - { entry_point: "PUT /sessions", reason: TODO }
              - { entry_point: "POST /sessions/{id}", reason: TODO }

            """);
    }

    [Fact]
    public Task Names_an_action_by_its_route() => Controllers(
        Feature,
        """[HttpPost("orders/{id}/withdraw")] public int Undo(int id) => id; [HttpPut("carts/[action]"), HttpPost("c")] public void Fill() { }""",
        """
          post-orders-withdraw:
            description: TODO
            entry_points: ["POST /orders/{id}/withdraw"]
            emits: [order_withdrawn_server]
          put-carts-fill:
            description: TODO
            entry_points: ["PUT /carts/Fill"]
            emits: []

        """);

    [Fact]
    public Task Names_an_action_by_its_method_where_nobody_knows_the_route() => Controllers(
        Exempt,
        """[HttpPost] public void Fill(int id) { } internal static void Configure(IEndpointRouteBuilder app) => app.MapControllerRoute("a", "home/{action}", new { controller = "Home" });""",
        """
        exempt:
          - { entry_point: "M:OrdersController.Fill(System.Int32)", reason: TODO }

        """);

    [Fact]
    public Task Says_once_what_several_controllers_inherit() => Verify(
        Feature,
        """
        public abstract class Base : ControllerBase { [HttpPost("[controller]/fill")] public void Fill() { } }
        public class CartsController : Base { }
        public class BasketsController : Base { }
        """,
        """
          post-baskets-fill:
            description: TODO
            entry_points: ["POST /Baskets/fill", "POST /Carts/fill"]
            emits: []

        """);

    [Fact]
    public Task Names_a_handler_of_a_page() => Fix.Of(
        Exempt,
        [new Scenario
        {
            Plan = Plan,
            References = Framework,
            MoreCode = new Dictionary<string, string>
            {
                ["/shop/Pages/Orders/Edit.cshtml.cs"] = "public class EditModel : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { public void OnPostRename() { } }",
            },
        }],
        new Dictionary<string, string>
        {
            [Scenario.PlanPath] = Plan + "exempt:\n  - { entry_point: \"POST /Orders/Edit?handler=Rename\", reason: TODO }\n",
        }).Verify();

    [Theory]
    [InlineData("""app.MapPost(Environment.MachineName, () => 1);""")]
    [InlineData("""app.MapPost("/sessions", [Instrumentation.NotInstrumented("a refresh")] () => 1);""")]
    public async Task Offers_nothing_where_there_is_no_name_or_no_finding(string mapping) =>
        Assert.Empty(await Adds(Feature, mapping, ""));

    [Theory]
    [InlineData("features:\n    pay:\n        description: P\n        entry_points:\n            - POST /pay\n        emits: [order_placed]\n\nlanding: []\n", "features:\n    pay:\n        description: P\n        entry_points:\n            - POST /pay\n        emits: [order_placed]\n    put-a:\n        description: TODO\n        entry_points: [\"PUT /a\"]\n        emits: []\n\nlanding: []\n")]
    public Task Writes_as_the_plan_is_written(string before, string after) =>
        Fix.Of(Feature, Mapped("""app.MapPut("/a", () => 1);""", Head + before), plan: Head + after).Verify();

    [Fact]
    public Task Writes_each_into_the_file_where_its_like_are()
    {
        const string Sections = "/shop/tracking-plan/coverage.yaml";
        const string Exemptions = "/shop/tracking-plan/exempt.yaml";
        return Fix.Of(
            Exempt,
            [new Scenario
            {
                Plan = Head,
                MorePlanFiles = new Dictionary<string, string>
                {
                    [Sections] = Features,
                    [Exemptions] = "exempt:\n  - entry_point: PUT /a\n    reason: None\n",
                },
                References = Framework,
                Code = Code("""app.MapPut("/b", () => 1);"""),
            }],
            new Dictionary<string, string> { [Exemptions] = "exempt:\n  - entry_point: PUT /a\n    reason: None\n  - entry_point: \"PUT /b\"\n    reason: TODO\n" }).Verify();
    }

    [Fact]
    public Task Edits_a_plan_that_projects_share_once()
    {
        var first = Mapped("""app.MapPut("/a", () => 1);""", Plan);
        var second = new Scenario
        {
            Plan = Plan,
            References = Framework,
            MoreCode = new Dictionary<string, string> { ["/shop2/Code.cs"] = Code("""app.MapPut("/a", () => 1); app.MapPut("/b", () => 1);""").Replace("class Start", "class Start2", StringComparison.Ordinal) },
            Code = first.Code,
        };
        return Fix.Of(Feature, [first, second], new Dictionary<string, string>
        {
            [Scenario.PlanPath] = Plan + """
              put-a:
                description: TODO
                entry_points: ["PUT /a"]
                emits: []
              put-b:
                description: TODO
                entry_points: ["PUT /b"]
                emits: []

            """,
        }).Verify();
    }

    private static Task<IReadOnlyList<string>> Adds(string kind, string statements, string added, params (string, string)[] properties) =>
        Verify(kind, Code(statements), added, properties);

    private static Task<IReadOnlyList<string>> Controllers(string kind, string members, string added) =>
        Verify(kind, $$"""public class OrdersController : ControllerBase { {{members}} }""", added);

    private static string Unknown(string name, string entryPoint) =>
        $"  {name}:\n    description: TODO\n    entry_points: [\"{entryPoint}\"]\n    emits: []\n";

    // What is fixed is not found again.
    private static async Task<IReadOnlyList<string>> Verify(string kind, string code, string added, params (string, string)[] properties)
    {
        var before = new Scenario { Plan = Plan, References = Framework, Code = WithUsings(code) }.WithProperties(properties);
        var titles = await Fix.Of(kind, before, plan: Plan + added).Verify();
        var after = new Scenario { Plan = Plan + added, References = Framework, Code = before.Code }.WithProperties(properties);
        if (added.Length > 0)
            Assert.DoesNotContain(await after.Findings(), finding => finding.Id == "TRK302");
        return titles;
    }

    private static Scenario Mapped(string statements, string plan) => new() { Plan = plan, References = Framework, Code = Code(statements) };

    private static string Code(string statements) =>
        WithUsings($$"""public static class Start { public static void Configure(WebApplication app) { {{statements}} } }""");

    private static string WithUsings(string code) => code.StartsWith("using", StringComparison.Ordinal) ? code : """
        using System;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;

        """ + code;
}
