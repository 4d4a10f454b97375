using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

public class UninstrumentedEndpointTests
{
    private const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        sources:
          api: { kind: server, description: The back end }
        events:
          order_withdrawn: { description: Somebody withdrew, trigger: The order was withdrawn }
        features:
          withdraw:
            description: Somebody takes an order back
            entry_points: ["POST /orders/{order}/withdraw", "M:OrderService.Withdraw", "POST /Orders/Edit?handler=Withdraw"]
            emits: [order_withdrawn]
        exempt:
          - { entry_point: "PUT /sessions", reason: No user intent, owner: platform, expires: 2030-12-31 }

        """;

    private const string Emitters = """

        public class Sender(AmplitudeSharp.AmplitudeService sdk, Instrumentation.ITracker tracker)
        {
            public void Send() => sdk.Track("order_withdrawn");
            public void SendTyped() => tracker.Track(new Shop.Tracking.OrderWithdrawn());
            public void Nothing() { }
            public void Dead() { return; sdk.Track("order_withdrawn"); }
        }
        public interface IOrders { Task Withdraw(int id); }
        public class Orders(Sender sender) : IOrders { public async Task Withdraw(int id) { await Task.Yield(); Inner(); } private void Inner() => sender.Send(); }
        public interface IQuiet { void Do(); }
        public class Quiet : IQuiet { public void Do() => Do(); }
        public interface IElsewhere { void Do(); }
        public class OrderService { public void Withdraw(int id) => throw new NotImplementedException(); }
        public class Mediator { public Task Send(object message) => Task.CompletedTask; }
        public record Withdraw(int Id);
        public record Silent(int Id);
        public interface IHandler<T> { Task Handle(T message); }
        public class WithdrawHandler(Sender sender) : IHandler<Withdraw> { public Task Handle(Withdraw message) { sender.Send(); return Task.CompletedTask; } }
        public record ByName(int Id);
        public class ByNameHandler(Sender sender) { public Task HandleAsync(ByName message) { sender.Send(); return Task.CompletedTask; } }
        public record SilentByName(int Id);
        public class SilentByNameHandler { public void Handle(SilentByName message) { } }
        public class Basket { private readonly List<object> _events = []; public void Close() => _events.Add(new Withdraw(1)); public void Open() => _events.Add(new Silent(1)); }
        public class TrackedAttribute : Attribute, Microsoft.AspNetCore.Mvc.Filters.IActionFilter
        {
            public void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context) { }
            public void OnActionExecuted(Microsoft.AspNetCore.Mvc.Filters.ActionExecutedContext context) => new Sender(null!, null!).Send();
        }
        public class Tracking : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) { new Sender(null!, null!).Send(); return next(context); } }
        public class NoTracking : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }
        public class SilentHandler : IHandler<Silent> { public Task Handle(Silent message) => Task.CompletedTask; }
        """;

    [Theory]
    [InlineData("""[HttpPost("x")] public IActionResult {|TRK302:Do|}() => Ok();""")]
    [InlineData("""[HttpPut("x")] public IActionResult {|TRK302:Do|}() { sender.Nothing(); return Ok(); }""")]
    [InlineData("""[HttpPut("x")] public IActionResult {|TRK302:Do|}() { sender.Dead(); return Ok(); }""")]
    [InlineData("""[HttpDelete("x")] public async Task {|TRK302:Do|}() => await Task.Yield();""")]
    [InlineData("""[HttpPatch("x")] public void {|TRK302:Do|}(IQuiet quiet) => quiet.Do();""")]
    [InlineData("""[AcceptVerbs("GET", "POST")] public void {|TRK302:Do|}() { }""")]
    [InlineData("""[Route("x")] public void {|TRK302:Do|}([FromForm] string name) { }""")]
    [InlineData("""[HttpPost("orders/{id}/withdraw/now")] public void {|TRK302:Do|}(int id) { }""")]
    [InlineData("""[HttpPut("orders/{id}/withdraw")] public void {|TRK302:Do|}(int id) { }""")]
    [InlineData("""[HttpPost("x")] public Task {|TRK302:Do|}(Mediator mediator) => mediator.Send(new Silent(1));""")]
    [InlineData("""[HttpPost("x")] public Task {|TRK302:Do|}(Mediator mediator) => mediator.Send(new SilentByName(1));""")]
    [InlineData("""[HttpPost("x")] public void {|TRK302:Do|}(Basket basket) => basket.Open();""")]
    public Task Says_which_action_tells_of_nothing(string action) => Action(action).Verify();

    [Theory]
    [InlineData("""[HttpGet("x")] public IActionResult Do() => Ok();""")]
    [InlineData("""public IActionResult Index() => Ok();""")]
    [InlineData("""[HttpPost("x")] public void Do() => sender.Send();""")]
    [InlineData("""[HttpPost("x")] public void Do() => sender.SendTyped();""")]
    [InlineData("""[HttpPost("x")] public async Task Do(IOrders orders) => await orders.Withdraw(1);""")]
    [InlineData("""[HttpPost("x")] public void Do() { Action send = sender.Send; send(); }""")]
    [InlineData("""[HttpPost("x")] public void Do() { void Local() => sender.Send(); Local(); }""")]
    [InlineData("""[HttpPost("x")] public Task Do() => Task.Run(() => sender.Send());""")]
    [InlineData("""[HttpPost("x")] public Task Do(Mediator mediator) => mediator.Send(new Withdraw(1));""")]
    [InlineData("""[HttpPost("x")] public Task Do(Mediator bus, ByName message) => bus.Send(message);""")]
    [InlineData("""[HttpPost("x")] public void Do(Basket basket) => basket.Close();""")]
    [InlineData("""[HttpPost("x")] public (string, Withdraw) Do(Withdraw message) => ("", message);""")]
    [InlineData("""[HttpPost("x"), Tracked] public void Do() { }""")]
    [InlineData("""[HttpPost("x"), TypeFilter(typeof(TrackedAttribute))] public void Do() { }""")]
    [InlineData("""[HttpPost("x")] public void Do(IElsewhere elsewhere) => elsewhere.Do();""")]
    [InlineData("""[HttpPost("x")] public void Do(OrderService service) => service.Withdraw(1);""")]
    [InlineData("""[HttpPost("orders/{id:int}/withdraw")] public void Do(int id) => throw new NotImplementedException();""")]
    [InlineData("""[HttpPut("Sessions")] public void Do() { }""")]
    [InlineData("""[HttpPost("x"), NonAction] public void Do() { }""")]
    public Task Leaves_the_others_alone(string action) => Action(action).Verify();

    [Theory]
    [InlineData("""app.{|TRK302:MapPost|}("/x", () => 1);""")]
    [InlineData("""app.MapGroup("/orders").{|TRK302:MapDelete|}("/{id}", (int id) => id);""")]
    [InlineData("""app.{|TRK302:MapMethods|}("/x", ["PUT"], Local); static string Local() => "";""")]
    [InlineData("""app.{|TRK302:Map|}("/x", () => 1);""")]
    [InlineData("""app.{|TRK302:MapPost|}("/x", (Sender sender) => sender.Nothing());""")]
    [InlineData("""app.{|TRK302:MapPost|}(app.Environment.ApplicationName, () => 1);""")]
    [InlineData("""app.MapPost("/x", () => 1).AddEndpointFilter<Tracking>().WithName("x");""")]
    [InlineData("""app.MapGroup("/g").AddEndpointFilter(new Tracking()).MapPost("/x", () => 1);""")]
    [InlineData("""app.MapPost("/x", () => 1).AddEndpointFilter((context, next) => { new Sender(null!, null!).Send(); return next(context); });""")]
    [InlineData("""app.{|TRK302:MapPost|}("/x", () => 1).AddEndpointFilter<NoTracking>();""")]
    [InlineData("""app.MapPost("/x", (Sender sender) => sender.Send());""")]
    [InlineData("""app.MapPost("/x", async (IOrders orders) => { await orders.Withdraw(1); });""")]
    [InlineData("""app.MapPost("/x", Local); static void Local(Sender sender) => sender.Send();""")]
    [InlineData("""app.MapGet("/x", () => 1);""")]
    [InlineData("""app.MapGroup("/orders/{id}").MapPost("withdraw", (int id) => Results.NotFound());""")]
    [InlineData("""app.MapPut("/sessions/", () => 1);""")]
    public Task Looks_at_what_calls_map(string statements) => new Scenario
    {
        Plan = Plan,
        References = [.. AspNetCoreReferences.All, AmplitudeSdk.Sharp],
        Code = Code.AspNetCore($$"""public static class Start { public static void Configure(WebApplication app) { {{statements}} } }""" + Emitters).Code,
    }.Verify();

    [Theory]
    [InlineData("""app.Use(async (context, next) => { new Sender(null!, null!).Send(); await next(context); }); app.MapPost("/x", () => 1);""")]
    [InlineData("""app.UseMiddleware<Around>(); app.MapPost("/x", () => 1);""")]
    [InlineData("""app.UseWhen(context => true, branch => branch.UseMiddleware(typeof(Around))); app.MapPost("/x", () => 1);""")]
    [InlineData("""app.UseMiddleware<NotAround>(); app.{|TRK302:MapPost|}("/x", () => 1);""")]
    [InlineData("""app.Use(async (context, next) => { new Sender(null!, null!).Nothing(); await next(context); }); app.{|TRK302:MapPost|}("/x", () => 1);""")]
    public Task Leaves_alone_what_middleware_stands_around_that_emits(string statements) => new Scenario
    {
        Plan = Plan,
        References = [.. AspNetCoreReferences.All, AmplitudeSdk.Sharp],
        Code = Code.AspNetCore($$"""
            public static class Start { public static void Configure(WebApplication app) { {{statements}} } }
            public class Around(RequestDelegate next) { public Task InvokeAsync(HttpContext context) { new Sender(null!, null!).Send(); return next(context); } }
            public class NotAround(RequestDelegate next) { public Task InvokeAsync(HttpContext context, IElsewhere elsewhere) { elsewhere.Do(); return next(context); } }
            """ + Emitters).Code,
    }.Verify();

    [Theory]
    [InlineData("options.Filters.Add<TrackedAttribute>();", "Do")]
    [InlineData("options.Filters.Add(new TrackedAttribute());", "Do")]
    [InlineData("options.Filters.Add(typeof(TrackedAttribute));", "Do")]
    [InlineData("options.Filters.AddService<TrackedAttribute>();", "Do")]
    [InlineData("options.Filters.Add<RequireHttpsAttribute>();", "{|TRK302:Do|}")]
    [InlineData("options.ModelBinderProviders.Clear();", "{|TRK302:Do|}")]
    public Task Leaves_alone_actions_that_a_filter_for_all_stands_around(string statements, string action) => new Scenario
    {
        Plan = Plan,
        References = [.. AspNetCoreReferences.All, AmplitudeSdk.Sharp],
        Code = Code.AspNetCore($$"""
            public static class Start { public static void Configure(MvcOptions options, WebApplication app) { {{statements}} app.{|TRK302:MapPost|}("/y", () => 1); } }
            public class TestController : Controller { [HttpPost("x")] public void {{action}}() { } }
            """ + Emitters).Code,
    }.Verify();

    [Fact]
    public Task Looks_at_pages()
    {
        const string Page = "public class EditModel : PageModel { public void OnGet() { } public void {|TRK302:OnPost|}() { } public void OnPostWithdraw() => throw new NotImplementedException(); }";
        return new Scenario
        {
            Plan = Plan,
            References = AspNetCoreReferences.All,
            MoreCode = new Dictionary<string, string> { ["/shop/Pages/Orders/Edit.cshtml.cs"] = Code.AspNetCore(Page).Code },
        }.Verify();
    }

    [Fact]
    public async Task Names_the_endpoint_and_what_is_missing()
    {
        var finding = Assert.Single(await Action("""[HttpPost("x/{id:int}")] public void {|TRK302:Do|}(int id) { }""").Verify());

        Assert.Equal(
            "Endpoint 'POST /x/{id}' changes state, and no event tells of it: it reaches no emission, belongs to no feature and is not exempt, "
            + "so emit an event, or name it in the plan, under 'features' with its events or under 'exempt' with the reason",
            finding.GetMessage());
    }

    [Fact]
    public Task An_attribute_exempts() => new Scenario
    {
        Plan = Plan,
        References = AspNetCoreReferences.All,
        Code = Code.AspNetCore("""
            public class RetryController : Controller { [HttpPost("x"), Instrumentation.NotInstrumented("a retry of the browser")] public void Do() { } }
            [Instrumentation.NotInstrumented("for machines only")] public class HookController : Controller { [HttpPost("y")] public void Do() { } }
            """).Code,
    }.Verify();

    [Fact]
    public Task Taking_logs_for_events_does_not_make_the_framework_an_emitter() => new Scenario
    {
        Plan = Plan + "\nemitters:\n  - { builtin: logger }\n",
        References = AspNetCoreReferences.All,
        Code = Code.AspNetCore("""
            public class QuietController : ControllerBase { [HttpPost("x")] public IActionResult {|TRK302:Do|}() => Ok(); }
            public static class Start { public static void Configure(WebApplication app) => app.{|TRK302:MapPost|}("/y", () => Results.Accepted()); }
            """).Code,
    }.Verify();

    [Fact]
    public Task An_inherited_action_is_named_once() => new Scenario
    {
        Plan = Plan,
        References = AspNetCoreReferences.All,
        Code = Code.AspNetCore("""
            [Route("[controller]")] public abstract class Crud<T> : ControllerBase { [HttpPost] public IActionResult {|TRK302:Create|}(T item) => Ok(); }
            public class UsersController : Crud<string> { }
            public class OrdersController : Crud<int> { }
            """).Code,
    }.Verify();

    [Fact]
    public Task Says_nothing_before_the_plan_has_features() => new Scenario
    {
        Plan = Plans.Plain,
        References = AspNetCoreReferences.All,
        Code = Code.AspNetCore("public class AController : ControllerBase { [HttpPost(\"x\")] public void Do() { } }").Code,
    }.Verify();

    [Fact]
    public Task Says_nothing_of_tests() => new Scenario
    {
        Plan = Plan,
        References = AspNetCoreReferences.All,
        Code = Code.AspNetCore("public class AController : ControllerBase { [HttpPost(\"x\")] public void Do() { } }").Code,
    }.WithProperties(("IsTestProject", "true")).Verify();

    [Theory]
    [InlineData("[HttpPost(\"x\")] public void Do( { }")]
    [InlineData("[HttpPost(\"{\")] public Missing Do() => Missing();")]
    [InlineData("[HttpPost(\"x\")] public void Do() { Missing.Call(new Nothing()); this.Do( ; } ")]
    public async Task Broken_code_throws_nothing(string action) => Assert.NotNull(await Broken(action).Findings());

    private static Scenario Broken(string action) => new()
    {
        Plan = Plan,
        References = [.. AspNetCoreReferences.All, AmplitudeSdk.Sharp],
        Code = Action(action).Code,
        IsBroken = true,
    };

    private static Scenario Action(string action) => new()
    {
        Plan = Plan,
        References = [.. AspNetCoreReferences.All, AmplitudeSdk.Sharp],
        Code = Code.AspNetCore($$"""public class TestController(Sender sender) : Controller { public void Use() { _ = sender; } {{action}} }""" + Emitters).Code,
    };
}
