namespace Instrumentation.Analyzers.Tests.Endpoints;

public class ControllerTests
{
    [Theory]
    [InlineData("""[Route("orders")]""", """[HttpPost("{id:guid}/withdraw")]""", "POST /orders/{id}/withdraw Do")]
    [InlineData("""[Route("api/[controller]")]""", "[HttpPut]", "PUT /api/Orders Do")]
    [InlineData("""[Route("[controller]/[action]")]""", "[HttpDelete]", "DELETE /Orders/Do Do")]
    [InlineData("""[Area("Admin"), Route("[area]/[controller]")]""", "[HttpPatch]", "PATCH /Admin/Orders area=Admin Do")]
    [InlineData("""[Route("api")]""", """[HttpGet("/health")]""", "GET /health Do")]
    [InlineData("""[Route("api")]""", """[HttpGet("~/health")]""", "GET /health Do")]
    [InlineData("""[Route("api")]""", """[HttpPost, Route("x")]""", "POST /api/x Do")]
    [InlineData("""[Route("api")]""", """[Route("x")]""", "ANY /api/x Do")]
    [InlineData("""[Route("api")]""", "", "ANY /api Do")]
    [InlineData("""[Route("api")]""", """[AcceptVerbs("put", "Post", Route = "x")]""", "PUT,POST /api/x Do")]
    [InlineData("", """[HttpPost("orders/{id=5}/{rest?}")]""", "POST /orders/{id?}/{rest?} Do")]
    [InlineData("", """[HttpPost("[[x]]/{a:regex(^\\d{{2}}/$)}")]""", "POST /[x]/{a} Do")]
    [InlineData("""[Route("[tenant]")]""", "[HttpPost]", "POST ? Do")]
    [InlineData("""[Route("x"), Authorize]""", "[HttpPost]", "POST /x closed Do")]
    [InlineData("""[Route("x"), Authorize]""", "[HttpPost, AllowAnonymous]", "POST /x Do")]
    [InlineData("""[Route("x")]""", "[HttpPost, Authorize]", "POST /x closed Do")]
    public void Attributes_say_the_route(string onClass, string onMethod, string expected) =>
        Assert.Equal([expected], ReadEndpoints.OfMethods(
            $$"""{{onClass}} public class OrdersController : ControllerBase { {{onMethod}} public IActionResult Do() => Ok(); }"""));

    [Theory]
    [InlineData("""public class OwnAttribute(string part) : RouteAttribute("api/" + part) { }""", """[Own("orders")]""", "[HttpPost]", "POST /api/orders Do")]
    [InlineData("""public class OwnAttribute : RouteAttribute { private const string Base = "api"; public OwnAttribute() : base($"{Base}/[controller]") { } }""", "[Own]", "[HttpPost]", "POST /api/Orders Do")]
    [InlineData("""public class InnerAttribute(string part) : RouteAttribute("a/" + part) { } public class OwnAttribute(string part) : InnerAttribute("b/" + part) { }""", """[Own("c")]""", "[HttpPost]", "POST /a/b/c Do")]
    [InlineData("""public class OwnAttribute(int part) : RouteAttribute("api/" + part) { }""", "[Own(1)]", "[HttpPost]", "POST ? Do")]
    [InlineData("""public class OwnAttribute(string template) : HttpPostAttribute(template) { }""", "", """[Own("x")]""", "POST /x Do")]
    [InlineData("""public class OwnAttribute(string template) : Microsoft.AspNetCore.Mvc.Routing.HttpMethodAttribute(new[] { "Post", "PURGE" }, template) { }""", "", """[Own("x")]""", "POST,PURGE /x Do")]
    public void Attributes_of_ones_own_say_what_they_pass_to_their_base(string attribute, string onClass, string onMethod, string expected) =>
        Assert.Equal([expected], ReadEndpoints.OfMethods(
            $$"""{{attribute}} {{onClass}} public class OrdersController : ControllerBase { {{onMethod}} public IActionResult Do() => Ok(); }"""));

    [Fact]
    public void Every_template_is_a_way_in() => Assert.Equal(
        ["GET /a/x Do", "GET /b/x Do", "POST /y Do"],
        ReadEndpoints.OfMethods(
            """[Route("a"), Route("b")] public class OrdersController : ControllerBase { [HttpGet("x"), HttpPost("/y")] public IActionResult Do() => Ok(); }"""));

    [Theory]
    [InlineData("", "Do", "POST /Orders/Do/{id?} Do")]
    [InlineData("", "DoAsync", "POST /Orders/Do/{id?} DoAsync")]
    [InlineData("""[Area("Admin")]""", "Do", "POST /Admin/Orders/Do/{id?} area=Admin Do")]
    public void Conventions_say_it_otherwise(string onClass, string method, string expected) =>
        Assert.Equal([expected], ReadEndpoints.OfMethods(
            $$"""{{onClass}} public class OrdersController : Controller { [HttpPost] public IActionResult {{method}}() => Ok(); }"""));

    [Fact]
    public void Defaults_may_be_left_out() => Assert.Equal(
        ["ANY /Home/Index/{id?} Index", "ANY /Home Index", "ANY / Index"],
        ReadEndpoints.OfMethods("public class HomeController : Controller { public IActionResult Index() => Ok(); }"));

    [Fact]
    public void An_application_may_have_conventions_of_its_own() => Assert.Equal(
        ["POST /shop/Orders-Do Do", "POST /special Do"],
        ReadEndpoints.OfMethods("""
            var app = WebApplication.Create();
            app.MapControllerRoute("a", "shop/{controller}-{action}");
            app.MapControllerRoute("b", "special", new { controller = "Orders", action = "Do" });
            app.MapControllerRoute("c", "other", new { controller = "Others", action = "Do" });
            public class OrdersController : Controller { [HttpPost] public IActionResult Do() => Ok(); }
            """).Where(line => line.StartsWith("POST", StringComparison.Ordinal)));

    [Theory]
    [InlineData("public class OrdersController : ControllerBase { [NonAction] public IActionResult Do() => Ok(); }")]
    [InlineData("public class OrdersController : ControllerBase { private IActionResult Do() => Ok(); }")]
    [InlineData("public class OrdersController : ControllerBase { public static IActionResult Do() => null!; }")]
    [InlineData("public class OrdersController : ControllerBase { public IActionResult Do<T>() => Ok(); }")]
    [InlineData("public class OrdersController : ControllerBase { public override string ToString() => null!; public int Count { get; set; } }")]
    [InlineData("public class OrdersController : ControllerBase, IDisposable { public void Dispose() { } }")]
    [InlineData("public abstract class OrdersController : ControllerBase { public IActionResult Do() => Ok(); }")]
    [InlineData("internal class OrdersController : ControllerBase { public IActionResult Do() => Ok(); }")]
    [InlineData("[NonController] public class OrdersController : ControllerBase { public IActionResult Do() => Ok(); }")]
    [InlineData("public class PlayerController { public void Jump() { } }")]
    [InlineData("public class OrderService { public void Do() { } }")]
    public void What_is_no_action(string code) => Assert.Empty(ReadEndpoints.OfMethods(code));

    [Fact]
    public void A_class_without_a_base_is_a_controller_by_its_route() => Assert.Equal(
        ["POST /Orders Do"], ReadEndpoints.OfMethods("""[Route("[controller]")] public class OrdersController { [HttpPost] public void Do() { } }"""));

    [Fact]
    public void What_is_inherited_counts() => Assert.Equal(
        ["POST /base/Derived closed Do"],
        ReadEndpoints.OfMethods("""
            [Authorize, Route("base/[controller]")] public abstract class Base : ControllerBase { [HttpPost] public abstract IActionResult Do(); }
            public class DerivedController : Base { public override IActionResult Do() => Ok(); }
            """));

    [Fact]
    public void A_policy_for_all_may_close_what_says_nothing() => Assert.Equal(
        ["GET /x perhaps-closed Do"],
        ReadEndpoints.OfMethods("""
            public class OrdersController : Controller { [HttpGet("x")] public IActionResult Do() => Ok(); }
            public static class Start { public static void Configure(AuthorizationOptions options) => options.FallbackPolicy = options.DefaultPolicy; }
            """));
}
