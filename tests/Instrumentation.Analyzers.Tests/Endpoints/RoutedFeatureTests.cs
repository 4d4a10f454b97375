using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Endpoints;

public class RoutedFeatureTests
{
    [Theory]
    [InlineData("POST /orders/{id}/withdraw")]
    [InlineData("post orders/{order:int}/WITHDRAW/")]
    public Task A_route_holds_its_action_to_the_feature(string entryPoint) => Action(entryPoint, """[HttpPost("orders/{key}/withdraw")] public void Do(int key) {{|TRK304:}|}""").Verify();

    [Theory]
    [InlineData("PUT /orders/{id}/withdraw", """[HttpPost("orders/{key}/withdraw")] public void Do(int key) => sdk.Track("order_withdrawn");""")]
    [InlineData("POST /orders/{id}/withdraw", """[HttpPost("orders/{key}/withdraw")] public void Do(int key) => sdk.Track("order_withdrawn");""")]
    [InlineData("POST /orders/{id}", """[HttpGet("orders/{key}")] public void Do(int key) { }""")]
    public Task Others_owe_nothing(string entryPoint, string action) => Action(entryPoint, action).Verify();

    [Theory]
    [InlineData("""app.MapPost("/orders/{key}/withdraw", (int key) => {|TRK304:Results.Ok()|});""")]
    [InlineData("""app.MapPost("/orders/{key}/withdraw", (int key) => { if (key == 0) return Results.NotFound(); {|TRK304:return|} Results.Ok(); });""")]
    [InlineData("""app.MapPost("/orders/{key}/withdraw", (int key) => { if (key == 0) {|TRK304:return|} Results.Ok(); sdk.Track("order_withdrawn"); return Results.Ok(); });""")]
    [InlineData("""app.MapGroup("/orders").MapPost("{key}/withdraw", Withdraw); IResult Withdraw(int key) { {|TRK304:return|} Results.Ok(); }""")]
    [InlineData("""app.MapPost("/orders/{key}/withdraw", async (int key) => { await Task.Delay(key); {|TRK304:}|});""")]
    public Task A_route_holds_its_lambda_to_the_feature(string mapped) => Mapped(mapped).Verify();

    [Theory]
    [InlineData("""app.MapPost("/orders/{key}/withdraw", (int key) => { sdk.Track("order_withdrawn"); return Results.Ok(); });""")]
    [InlineData("""app.MapPost("/orders/{key}/withdraw", (int key) => key == 0 ? Results.NotFound() : Done()); IResult Done() { sdk.Track("order_withdrawn"); return Results.Ok(); }""")]
    [InlineData("""app.MapPost("/orders/{key}/withdraw", async (int key) => await Withdraw(key) ? Results.NoContent() : Results.Conflict()); async Task<bool> Withdraw(int key) { if (key == 0) { Instrumentation.TrackingPlan.NoEvent("nothing there"); return false; } sdk.Track("order_withdrawn"); await Task.Delay(1); return true; }""")]
    [InlineData("""app.MapPost("/orders/{key}/withdraw", (int key) => { try { sdk.Track("order_withdrawn"); } finally { GC.Collect(); } return Results.Ok(); });""")]
    [InlineData("""app.{|TRK302:MapPost|}("/orders/{key}/return", (int key) => Results.Ok()).WithDisplayName("x"); sdk.Track("order_withdrawn");""")]
    public Task A_lambda_that_fires_owes_nothing(string mapped) => Mapped(mapped).Verify();

    [Fact]
    public Task A_lambda_of_top_level_statements_is_held_to_the_feature()
    {
        var scenario = Mapped("");
        return new Scenario
        {
            Plan = scenario.Plan,
            References = scenario.References,
            IsBroken = true, // as far as a library may have no such statements
            Code = Code.AspNetCore("""
                var app = WebApplication.Create(args);
                app.MapPost("/orders/{key}/withdraw", (int key) => {|TRK304:Results.Ok()|});
                app.Run();

                """).Code,
        }.Verify();
    }

    private static Scenario Mapped(string statements)
    {
        var scenario = Action("POST /orders/{id}/withdraw", "");
        return new()
        {
            Plan = scenario.Plan,
            References = scenario.References,
            Code = Code.AspNetCore($$"""public static class Endpoints { public static void Map(WebApplication app, AmplitudeSharp.AmplitudeService sdk) { {{statements}} } }""").Code,
        };
    }

    private static Scenario Action(string entryPoint, string action) => new()
    {
        Plan = $$"""
            format: 1
            plan: shop
            version: 1
            owner: growth
            namespace: Shop.Tracking
            events:
              order_withdrawn: { description: Somebody withdrew, trigger: The order was withdrawn }
            features:
              withdraw: { description: Somebody takes an order back, entry_points: ["{{entryPoint}}"], emits: [order_withdrawn] }

            """,
        References = [.. AspNetCoreReferences.All, AmplitudeSdk.Sharp],
        Code = Code.AspNetCore($$"""public class TestController(AmplitudeSharp.AmplitudeService sdk) : Controller { public void Use() { _ = sdk; } {{action}} }""").Code,
    };
}
