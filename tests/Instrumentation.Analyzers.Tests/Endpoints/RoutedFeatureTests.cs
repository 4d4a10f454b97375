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

    // The router takes the action that names the verb, and the page beside it shows the form.
    [Theory]
    [InlineData("POST /Test/Edit/{id}", """public IActionResult Edit(int id) => View(); [HttpPost] public IActionResult Edit(int id, string name) { {|TRK304:return|} Ok(); }""")]
    [InlineData("ANY /Test/Edit/{id}", """public IActionResult Edit(int id) { {|TRK304:return|} Ok(); } [HttpPost] public void Edit(int id, string name) => sdk.Track("order_withdrawn");""")]
    [InlineData("PUT /x/{id:int}", """[HttpPut("x/{id:int}")] public void One(int id) {{|TRK304:}|} [HttpPut("x/{slug}")] public void {|TRK302:Other|}(string slug) { }""")]
    [InlineData("PUT /x/{slug}", """[HttpPut("x/{id:int}")] public void {|TRK302:One|}(int id) { } [HttpPut("x/{slug}")] public void Other(string slug) {{|TRK304:}|}""")]
    [InlineData("PUT /x", """[HttpPut("x")] public void One() {{|TRK304:}|} [HttpPut("x/{id?}")] public void {|TRK302:Other|}(int? id) { }""")]
    [InlineData("PUT /x/{key}", """[HttpPut("x/{id:int}")] public void One(int id) {{|TRK304:}|} [HttpPut("x/{slug}")] public void Other(string slug) {{|TRK304:}|}""")]
    public Task Of_several_that_match_the_nearest_is_meant(string entryPoint, string actions) => Action(entryPoint, actions).Verify();

    [Theory]
    [InlineData("PUT /api/v2/x", """[HttpPut("api/v{version:apiVersion}/x"), Asp.Versioning.MapToApiVersion("1.0")] public void {|TRK302:One|}() { } [HttpPut("api/v{version:apiVersion}/x"), Asp.Versioning.MapToApiVersion("2.0")] public void Two() {{|TRK304:}|}""")]
    [InlineData("PUT /api/v2.0/x", """[HttpPut("api/v{version:apiVersion}/x"), Asp.Versioning.MapToApiVersion("2")] public void Two() {{|TRK304:}|}""")]
    [InlineData("PUT /api/v3/x", """[HttpPut("api/v{version:apiVersion}/x"), Asp.Versioning.MapToApiVersion("2")] public void {|TRK302:Two|}() { }""")]
    [InlineData("PUT /api/v2.1/x", """[HttpPut("api/v{version:apiVersion}/x"), Asp.Versioning.MapToApiVersion(2.1)] public void Two() {{|TRK304:}|} [HttpPut("api/v{version:apiVersion}/x"), Asp.Versioning.MapToApiVersion("2")] public void {|TRK302:One|}() { }""")]
    [InlineData("PUT /api/v2.1/x", """[HttpPut("api/v{version:apiVersion}/x"), Own(2, 1)] public void Two() {{|TRK304:}|} [HttpPut("api/v{version:apiVersion}/x"), Own(2, 0)] public void {|TRK302:One|}() { } private sealed class OwnAttribute(int major, int minor) : Asp.Versioning.MapToApiVersionAttribute($"{major}.{minor}");""")]
    [InlineData("PUT /api/v2-beta/x", """[HttpPut("api/v{version:apiVersion}/x"), Asp.Versioning.MapToApiVersion(2.0, "beta")] public void Two() {{|TRK304:}|} [HttpPut("api/v{version:apiVersion}/x"), Asp.Versioning.MapToApiVersion("2")] public void {|TRK302:One|}() { }""")]
    [InlineData("PUT /api/v2026-05-31/x", """[HttpPut("api/v{version:apiVersion}/x"), Asp.Versioning.MapToApiVersion(2026, 5, 31)] public void Two() {{|TRK304:}|}""")]
    public Task A_version_names_what_is_of_it(string entryPoint, string actions) => Action(entryPoint, actions).Verify();

    [Theory]
    [InlineData("PUT /order-items/mark-paid", """[HttpPut("/[area]/[action]")] public void MarkPaid() {{|TRK304:}|}""")]
    [InlineData("PUT /order-items/other", """[HttpPut("/[area]/[action]")] public void {|TRK302:MarkPaid|}() { }""")]
    public Task A_transformer_writes_tokens_with_hyphens(string entryPoint, string action)
    {
        var scenario = Action(entryPoint, action);
        return new Scenario
        {
            Plan = scenario.Plan,
            References = scenario.References,
            Code = scenario.Code.Replace("public class TestController", "[Area(\"OrderItems\")] public class TestController", StringComparison.Ordinal)
                + " public static class Start { public static void Add(MvcOptions options) => Microsoft.Extensions.DependencyInjection.ApplicationModelConventionExtensions.Add(options.Conventions, new Microsoft.AspNetCore.Mvc.ApplicationModels.RouteTokenTransformerConvention(null!)); }",
        }.Verify();
    }

    [Theory]
    [InlineData("""if (r == "") { await SendNotFoundAsync(ct); return; }""")]
    [InlineData("""if (r == "") { await Send.NotFoundAsync(ct); return; }""")]
    [InlineData("""if (r == "") { AddError("no"); await SendErrorsAsync(400, ct); return; }""")]
    [InlineData("""if (r == "") { await SendAsync(r, 409, ct); return; }""")]
    [InlineData("""if (r == "") { await SendResultAsync(Results.Conflict()); return; }""")]
    [InlineData("""if (r == "") { await SendAsync(r, 202, ct); {|TRK304:return|}; }""")]
    [InlineData("""if (r == "") { await SendAsync(r, r.Length, ct); {|TRK309:return|}; }""")]
    [InlineData("""if (r == "") { await SendResultAsync(Results.Ok()); {|TRK304:return|}; }""")]
    public Task An_answer_that_is_sent_says_how_it_went(string guard) => Library($$"""
        public class Withdraw(AmplitudeSharp.AmplitudeService sdk) : FastEndpoints.Endpoint<string>
        {
            public override void Configure() => Post("/orders/{id}/withdraw");
            public override async Task HandleAsync(string r, System.Threading.CancellationToken ct) { {{guard}} sdk.Track("order_withdrawn"); await SendOkAsync(ct); }
        }
        """).Verify();

    [Theory]
    [InlineData("return request.CreateResponse(HttpStatusCode.BadRequest);")]
    [InlineData("var answer = request.CreateResponse(HttpStatusCode.NotFound); return answer;")]
    [InlineData("var answer = request.CreateResponse(); answer.StatusCode = HttpStatusCode.Conflict; return answer;")]
    [InlineData("return Failed(request);")]
    [InlineData("{|TRK304:return|} request.CreateResponse(HttpStatusCode.OK);")]
    [InlineData("{|TRK304:return|} request.CreateResponse();")]
    [InlineData("{|TRK309:return|} request.CreateResponse((HttpStatusCode)id);")]
    public Task A_function_answers_with_a_status(string answer) => Library($$"""
        public class Functions(AmplitudeSharp.AmplitudeService sdk)
        {
            [Microsoft.Azure.Functions.Worker.Function("W")]
            public HttpResponseData Run([Microsoft.Azure.Functions.Worker.HttpTrigger(Microsoft.Azure.Functions.Worker.AuthorizationLevel.Anonymous, "post", Route = "w/{id}")] HttpRequestData request, int id)
            {
                if (id == 0) { {{answer}} }
                sdk.Track("order_withdrawn");
                return request.CreateResponse(HttpStatusCode.Created);
            }

            private static HttpResponseData Failed(HttpRequestData request) => request.CreateResponse(HttpStatusCode.BadRequest);
        }
        """).Verify();

    private static Scenario Library(string code)
    {
        var scenario = Action("POST /orders/{id}/withdraw\", \"POST /api/w/{id}", "");
        return new()
        {
            Plan = scenario.Plan,
            References = scenario.References,
            Code = "using System.Net; using FastEndpoints; using Microsoft.Azure.Functions.Worker.Http; " + Code.AspNetCore(code).Code,
        };
    }

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
        References = [.. AspNetCoreReferences.All, AmplitudeSdk.Sharp, EndpointLibraries.Reference],
        Code = Code.AspNetCore($$"""public class TestController(AmplitudeSharp.AmplitudeService sdk) : Controller { public void Use() { _ = sdk; } {{action}} }""").Code,
    };
}
