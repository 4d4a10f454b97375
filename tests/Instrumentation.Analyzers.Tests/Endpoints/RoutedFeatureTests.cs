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
