using Instrumentation.Plan.Sites;
using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

public class EntryPointSiteTests
{
    private const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        events:
          order_withdrawn: { description: Somebody withdrew, trigger: The order was withdrawn }
        features:
          withdraw:
            description: Somebody takes an order back
            entry_points: ["POST /orders/{id}", "GET /mapped", "M:Service.Withdraw", "POST /gone", "M:Service.Gone"]
            emits: [order_withdrawn]
        exempt:
          - { entry_point: "PUT /sessions", reason: No user intent, owner: platform }

        """;

    [Fact]
    public async Task Every_entry_point_that_the_code_has_is_a_site()
    {
        var scenario = new Scenario
        {
            Plan = Plan,
            References = AspNetCoreReferences.All,
            Code = Code.AspNetCore("""
                public class OrdersController : Controller
                {
                    [HttpPost("orders/{key:int}")] public void Withdraw(int key) { }
                    [HttpPut("sessions")] public void Refresh() { }
                    [HttpGet("[tenant]/x")] public void Unknown() { }
                }
                public class Service { internal void Withdraw(int id) { } }
                public static class Start { public static void Configure(WebApplication app) => app.MapGet("/mapped", () => 1); }
                """).Code,
        }.WithProperties(("TrackingPlanReport", "true"));

        var sites = (await scenario.Findings()).Where(finding => finding.Id == "TRK900").ToList();

        Assert.Equal(
            [
                new ReportedEntryPoint("Code.cs", "OrdersController.Refresh()", "PUT /sessions", null),
                new ReportedEntryPoint("Code.cs", "OrdersController.Unknown()", null, null),
                new ReportedEntryPoint("Code.cs", "OrdersController.Withdraw(int)", "POST /orders/{id}", "withdraw"),
                new ReportedEntryPoint("Code.cs", "Service.Withdraw(int)", "M:Service.Withdraw", "withdraw"),
                new ReportedEntryPoint("Code.cs", "Start.Configure(Microsoft.AspNetCore.Builder.WebApplication)", "GET /mapped", "withdraw"),
            ],
            sites.Select(site => ReportedEntryPoint.Read(site.Properties!)!).OrderBy(site => site.Member, StringComparer.Ordinal));
        Assert.All(sites, site => Assert.Null(ReportedSite.Read(site.Properties!)));
    }

    [Theory]
    [InlineData("app.UsePathBase(\"/shop\");")]
    [InlineData("app.MapGraphQL();")]
    [InlineData("app.MapControllerRoute(\"a\", lang + \"/login\", new { controller = \"Customer\", action = \"Login\" });")]
    [InlineData("pages.AddPageRoute(\"/Contact\", \"about/contact\");")]
    [InlineData("Orders.Map(routes);")]
    public async Task What_gives_routes_that_nobody_sees_leaves_them_open(string statement) =>
        Assert.Contains(await Sites(statement), static site => site.EntryPoint is null);

    [Theory]
    [InlineData("app.MapHealthChecks(\"/health\"); app.MapControllers(); app.MapRazorPages(); app.MapGroup(\"/g\"); Orders.Map(app);")]
    [InlineData("app.MapControllerRoute(\"a\", \"{controller}/{action}\"); Orders.Map(app);")]
    [InlineData("app.MapPost(\"/x\", () => 1); Orders.Map(app);")]
    public async Task What_gives_others_leaves_none_open(string statement) =>
        Assert.DoesNotContain(await Sites(statement), static site => site.EntryPoint is null && site.Near is null);

    [Theory]
    [InlineData("namespace System.Web.Http { public abstract class ApiController { } } public class OrdersController : System.Web.Http.ApiController { public void Post() { } }", "OrdersController.Post")]
    [InlineData("public static class All { public static void MapAll(this WebApplication app, RouteGroupBuilder? group = null) { IEndpointRouteBuilder routes = group ?? (IEndpointRouteBuilder)app; routes.MapPost(\"/x\", () => 1); } }", "All.MapAll")]
    public async Task What_is_not_read_or_called_out_of_sight_leaves_them_open(string more, string member) =>
        Assert.Equal([member], (await Sites("Orders.Map(app);", more)).Where(static site => site.EntryPoint is null).Select(static site => site.Member.Split('(')[0]));

    [Theory]
    [InlineData("app.MapGraphQL();", "/graphql")]
    [InlineData("app.MapGroup(\"/api\").MapGraphQL(\"q\");", "/api/q")]
    [InlineData("app.MapGraphQL(lang);", null)]
    public async Task What_a_library_maps_lies_where_the_call_says(string statement, string? below) =>
        Assert.Equal(below, (await Sites(statement + " Orders.Map(app);")).Single(static site => site.EntryPoint is null).Below);

    [Fact]
    public async Task A_convention_that_writes_routes_leaves_them_open() => Assert.Equal(
        ["Prefixes.Apply(Microsoft.AspNetCore.Mvc.ApplicationModels.ApplicationModel)"],
        (await Sites("Orders.Map(app);", """
            public class Prefixes : Microsoft.AspNetCore.Mvc.ApplicationModels.IApplicationModelConvention { public void Apply(Microsoft.AspNetCore.Mvc.ApplicationModels.ApplicationModel application) { foreach (var controller in application.Controllers) controller.Selectors[0].AttributeRouteModel = null; } }
            public class Names : Microsoft.AspNetCore.Mvc.ApplicationModels.IApplicationModelConvention { public void Apply(Microsoft.AspNetCore.Mvc.ApplicationModels.ApplicationModel application) { foreach (var controller in application.Controllers) controller.ApiExplorer.GroupName = "x"; } }
            """)).Where(static site => site.EntryPoint is null).Select(static site => site.Member));

    [Theory]
    [InlineData("app.MapPut(\"/gone\", () => 1);", "POST /gone", "PUT /gone")]
    [InlineData("app.MapPost(\"/api/gone\", () => 1);", "POST /gone", "POST /api/gone")]
    [InlineData("app.MapPost(\"/gona\", () => 1);", "POST /gone", "POST /gona")]
    [InlineData("app.MapPost(\"/other/{id}/x\", () => 1);", "POST /gone", null)]
    public async Task What_is_nearly_so_is_told(string statement, string entryPoint, string? near) =>
        Assert.Equal(near, (await Sites(statement)).FirstOrDefault(site => site.EntryPoint == entryPoint)?.Near);

    [Fact]
    public async Task A_method_that_is_called_nearly_so_is_told() => Assert.Equal(
        "M:Service.Gones(System.Int32)",
        (await Sites("", "public class Service { public void Gones(int id) { } }")).Single(static site => site.EntryPoint == "M:Service.Gone").Near);

    private static async Task<IReadOnlyList<ReportedEntryPoint>> Sites(string statement, string more = "")
    {
        var scenario = new Scenario
        {
            Plan = Plan,
            References = [.. AspNetCoreReferences.All, EndpointLibraries.Reference],
            Code = "using HotChocolate.AspNetCore; using Microsoft.Extensions.DependencyInjection; " + Code.AspNetCore($$"""
                public static class Start { public static void Configure(WebApplication app, IEndpointRouteBuilder routes, Microsoft.AspNetCore.Mvc.ApplicationModels.PageConventionCollection pages, string lang) { {{statement}} } }
                public static class Orders { public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/mapped", () => 1); }
                """).Code + more,
        }.WithProperties(("TrackingPlanReport", "true"));
        return [.. (await scenario.Findings()).Where(finding => finding.Id == "TRK900").Select(site => ReportedEntryPoint.Read(site.Properties!)).OfType<ReportedEntryPoint>()];
    }
}
