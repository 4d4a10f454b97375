using Instrumentation.Plan.Sites;
using Instrumentation.Roslyn.Testing;

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
}
