namespace Instrumentation.Analyzers.Tests.Endpoints;

public class MappedEndpointTests
{
    private const string Handlers = """

        public static class Handlers
        {
            public static string Withdraw(int id) => "";
            [Authorize] public static string Guarded() => "";
        }
        """;

    [Theory]
    [InlineData("""app.MapPost("/orders/{id:int}", (int id) => id);""", "POST /orders/{id} =>")]
    [InlineData("""app.MapPut("orders/", async (HttpContext context) => { await Task.Yield(); });""", "PUT /orders =>")]
    [InlineData("""app.MapDelete("/x", Handlers.Withdraw);""", "DELETE /x Withdraw")]
    [InlineData("""app.MapPatch("/x", Local); string Local() => "";""", "PATCH /x Local")]
    [InlineData("""app.MapGet("/x", Handlers.Guarded);""", "GET /x closed Guarded")]
    [InlineData("""app.MapPost("/x", [Authorize] () => 1);""", "POST /x closed =>")]
    [InlineData("""app.MapMethods("/x", new[] { "put", HttpMethods.Post }, () => 1);""", "PUT,POST /x =>")]
    [InlineData("""app.MapMethods("/x", ["PUT"], () => 1);""", "PUT /x =>")]
    [InlineData("""string[] verbs = ["PUT"]; app.MapMethods("/x", verbs, () => 1);""", "PUT /x =>")]
    [InlineData("""app.Map("/x", () => 1);""", "ANY /x =>")]
    [InlineData("""var handler = () => 1; app.MapPost("/x", handler);""", "POST /x =>")]
    [InlineData("""const string route = "/x"; app.MapPost(route + "/y", () => 1);""", "POST /x/y =>")]
    [InlineData("""var route = "/x"; app.MapPost(route, () => 1);""", "POST /x =>")]
    [InlineData("""app.MapPost(args.Length.ToString(), () => 1);""", "POST ? =>")]
    [InlineData("""app.MapPost(pattern: "/x", handler: () => 1).WithName("x").RequireAuthorization();""", "POST /x closed =>")]
    [InlineData("""app.MapPost("/x", () => 1).RequireAuthorization().AllowAnonymous();""", "POST /x =>")]
    [InlineData("""var mapped = app.MapPost("/x", () => 1); mapped.RequireAuthorization();""", "POST /x closed =>")]
    [InlineData("""app.MapGroup("/a").MapGroup("b/{c}").WithTags("t").MapPost("/x", () => 1);""", "POST /a/b/{c}/x =>")]
    [InlineData("""var a = app.MapGroup("/a"); var b = a.MapGroup("/b").WithTags("t"); b.MapPost("", () => 1);""", "POST /a/b =>")]
    [InlineData("""var a = app.MapGroup("/a").RequireAuthorization(); a.MapPost("/x", () => 1);""", "POST /a/x closed =>")]
    [InlineData("""var a = app.MapGroup("/a"); a.RequireAuthorization(); a.MapPost("/x", () => 1).AllowAnonymous();""", "POST /a/x =>")]
    [InlineData("""var a = app.MapGroup("/a"); a.MapGet("/y", () => 1).RequireAuthorization(); a.MapPost("/x", () => 1);""", "POST /a/x =>")]
    [InlineData("""app.UseRouting().UseEndpoints(endpoints => endpoints.MapPost("/x", () => 1));""", "POST /x =>")]
    [InlineData("""Add(app.MapGroup("/a")); void Add(IEndpointRouteBuilder routes) => routes.MapPost("/x", () => 1);""", "POST /a/x =>")]
    [InlineData("""Add(app); static void Add(WebApplication routes) => routes.MapPost("/x", () => 1);""", "POST /x =>")]
    [InlineData("""var a = app.MapGroup("/a"); a = app.MapGroup("/b"); a.MapPost("/x", () => 1);""", "POST ? perhaps-closed =>")]
    [InlineData("""MakeGroup().MapPost("/x", () => 1); RouteGroupBuilder MakeGroup() => app.MapGroup("/made");""", "POST /made/x =>")]
    public void Calls_say_the_route(string statements, string expected) =>
        Assert.Contains(expected, ReadEndpoints.Of("var app = WebApplication.Create(args);\n" + statements + Handlers));

    [Theory]
    [InlineData("app.MapPost(Paths.Fixed, () => 1);", "POST /api/fixed =>")]
    [InlineData("app.MapPost(Paths.Property, () => 1);", "POST /api/property =>")]
    [InlineData("""app.MapPost(Paths.Of("x"), () => 1);""", "POST /api/x =>")]
    [InlineData("app.MapPost(Paths.Versioned, () => 1);", "POST /api/v2/orders =>")]
    [InlineData("""app.MapPost(string.Format("/{0}/{1}", "a", Paths.Version), () => 1);""", "POST /a/2 =>")]
    [InlineData("""app.MapPost(string.Concat(Paths.Property, "/x"), () => 1);""", "POST /api/property/x =>")]
    [InlineData("""app.MapPost(string.Join("/", "/a", Paths.Version.ToString()), () => 1);""", "POST ? =>")]
    [InlineData("app.MapPost(Paths.Written, () => 1);", "POST ? =>")]
    [InlineData("app.MapPost(Paths.Changed, () => 1);", "POST ? =>")]
    [InlineData("""app.MapPost("/x", Paths.Handler);""", "POST /x =>")]
    [InlineData("""app.MapPost("/x", Paths.Made());""", "POST /x Made2")]
    public void What_never_changes_says_the_route_as_constants_do(string statement, string expected) => Assert.Equal(
        [expected],
        ReadEndpoints.Of("var app = WebApplication.Create(args);\n" + statement + """

            public static class Paths
            {
                private const string Base = "/api";
                public static readonly string Fixed = Base + "/fixed";
                public const int Version = 2;
                public static string Versioned => $"{Base}/v{Version}/orders";
                public static string Written = Base + "/written";
                public static readonly string Changed = Base + "/changed";
                static Paths() => Changed = Environment.MachineName;
                public static string Property => $"{Base}/property";
                public static string Of(string part) => $"{Base}/{part}";
                public static readonly Func<int> Handler = () => 1;
                public static Delegate Made() => Made2;
                private static int Made2() => 1;
            }
            """));

    [Theory]
    [InlineData("""app.MapMine("/x", Local); int Local() => 1;""", "POST /m/x closed Local")]
    [InlineData("""app.MapGroup("/g").MapMine(handler: Local, pattern: "{id}"); int Local() => 1;""", "POST /g/m/{id} closed Local")]
    [InlineData("""app.MapTwice("/x");""", "POST /m/x closed =>")]
    [InlineData("", "POST ? closed =>")]
    public void Who_passes_a_pattern_on_maps_what_its_callers_give(string statements, string expected)
    {
        var read = ReadEndpoints.Of("var app = WebApplication.Create(args);\n" + statements + """

            public static class Mapping
            {
                public static RouteHandlerBuilder MapMine(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapGroup("m").MapPost(pattern, handler).RequireAuthorization();
                public static void MapTwice(this IEndpointRouteBuilder routes, string pattern) => routes.MapMine(pattern, () => 1);
            }
            """);

        Assert.Contains(expected, read);
    }

    [Fact]
    public void A_group_has_the_path_that_the_callers_name() => Assert.Equal(
        ["POST /items =>", "POST /v1/users =>"],
        ReadEndpoints.Of("""
            var app = WebApplication.Create(args);
            app.MapCrud("/items");
            app.MapGroup("/v1").MapCrud("users");
            public static class Mapping { public static void MapCrud(this IEndpointRouteBuilder routes, string root) { var group = routes.MapGroup(root); group.MapPost("", () => 1); } }
            """).Select(line => line.Replace(" perhaps-closed", "")));

    [Theory]
    [InlineData("""app.MapAll(app.MapGroup("/v1"));""", "POST /v1/x =>")]
    [InlineData("app.MapAll();", "POST /x =>")]
    [InlineData("app.MapAll(null);", "POST /x =>")]
    public void A_group_that_may_be_passed_is_that_of_the_callers(string statement, string expected) => Assert.Equal(
        [expected],
        ReadEndpoints.Of("var app = WebApplication.Create(args);\n" + statement + """

            public static class Modules
            {
                public static void MapAll(this WebApplication app, RouteGroupBuilder? group = null)
                {
                    IEndpointRouteBuilder routes = group is null ? app : group;
                    foreach (var module in new List<IModule>()) module.Add(routes);
                }
            }
            public interface IModule { void Add(IEndpointRouteBuilder routes); }
            public class Orders : IModule { public void Add(IEndpointRouteBuilder routes) => routes.MapPost("/x", () => 1); }
            """));

    [Fact]
    public void A_module_that_is_named_by_its_type_has_the_prefix_of_that_call() => Assert.Equal(
        ["POST /a/a =>", "POST /b =>"],
        ReadEndpoints.Of("""
            var app = WebApplication.Create(args);
            app.MapGroup("/a").MapModule<A>();
            app.MapModule<B>();
            public static class Modules { public static void MapModule<T>(this IEndpointRouteBuilder routes) where T : IModule => T.Add(routes); }
            public interface IModule { static abstract void Add(IEndpointRouteBuilder routes); }
            public class A : IModule { public static void Add(IEndpointRouteBuilder routes) => routes.MapPost("/a", () => 1); }
            public class B : IModule { public static void Add(IEndpointRouteBuilder routes) => routes.MapPost("/b", () => 1); }
            """).Select(line => line.Replace(" perhaps-closed", "")));

    [Theory]
    [InlineData("app.MapGroup(\"/a\").MapOrders(); app.MapGroup(\"/b\").RequireAuthorization().MapOrders();", "POST /a/x perhaps-closed =>", "POST /b/x perhaps-closed =>")]
    [InlineData("app.MapOrders();", "POST /x =>")]
    [InlineData("", "POST /x =>")]
    public void Methods_that_map_are_followed_to_their_callers(string statements, params string[] expected) => Assert.Equal(
        expected,
        ReadEndpoints.Of("var app = WebApplication.Create(args);\n" + statements + """

            public static class Orders
            {
                public static void MapOrders(this IEndpointRouteBuilder routes) => routes.MapPost("/x", () => 1);
            }
            """));

    [Fact]
    public void A_method_that_decorates_a_group_gives_it_back() => Assert.Equal(
        ["POST /a/x closed =>"],
        ReadEndpoints.Of("""
            var app = WebApplication.Create(args);
            app.MapGroup("/a").Guarded().MapPost("/x", () => 1);
            app.MapGroup("/b").Guarded();
            public static class Groups
            {
                public static RouteGroupBuilder Guarded(this RouteGroupBuilder group) => group.WithTags("t").RequireAuthorization();
            }
            """));

    [Fact]
    public void A_group_that_nobody_passes_has_no_known_route() => Assert.Equal(
        ["POST ? perhaps-closed =>"],
        ReadEndpoints.Of("public static class Orders { public static void Add(RouteGroupBuilder group) => group.MapPost(\"/x\", () => 1); }"));

    [Fact]
    public void Implementations_are_called_through_their_interface() => Assert.Equal(
        ["POST /api/x =>"],
        ReadEndpoints.Of("""
            var app = WebApplication.Create(args);
            var group = app.MapGroup("/api");
            foreach (var module in new List<IModule> { new Orders() }) module.Add(group);
            public interface IModule { void Add(IEndpointRouteBuilder routes); }
            public class Orders : IModule { public void Add(IEndpointRouteBuilder routes) => routes.MapPost("/x", () => 1); }
            """));

    [Fact]
    public void Calls_that_never_end_are_not_followed_for_ever() => Assert.Equal(
        ["POST ? perhaps-closed =>"],
        ReadEndpoints.Of("public static class Orders { public static void Add(RouteGroupBuilder group) { Add(group); group.MapPost(\"/x\", () => 1); } }"));

    [Theory]
    [InlineData("public class Router { public void MapPost(string pattern, Action handler) => MapPost(\"/x\", () => { }); }")]
    [InlineData("public class Start { public void Configure(IApplicationBuilder app) => app.Map(\"/x\", inner => { }); }")]
    public void What_maps_nothing(string code) => Assert.Empty(ReadEndpoints.Of(code));

    [Fact]
    public void Actions_of_a_base_belong_to_every_controller() => Assert.Equal(
        ["POST /Orders Create", "POST /Users Create"],
        ReadEndpoints.Of("""
            [Route("[controller]")] public abstract class Crud<T> : ControllerBase { [HttpPost] public virtual IActionResult Create(T item) => Ok(); }
            public class UsersController : Crud<string> { }
            public class OrdersController : Crud<int> { public override IActionResult Create(int item) => Ok(); }
            """).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("app.MapPost(")]
    [InlineData("app.MapPost(\"/x\", Missing); app.MapGroup().MapPost(\"{\", ;")]
    [InlineData("var a = a.MapGroup(\"/a\"); a.MapPost(\"/x\", () => 1);")]
    [InlineData("app.MapPost(\"/{\", () => 1); app.MapPost(\"}{\", () => 1); app.MapMethods(\"/x\", null, null);")]
    [InlineData("public class AController : ControllerBase { [HttpPost(]public void Do() }")]
    [InlineData("[Route(typeof(int)), Area(null)] public class AController : ControllerBase { [AcceptVerbs(null, 1), HttpPost(5)] public void Do(; }")]
    public void Broken_code_is_read_as_far_as_it_goes(string code) =>
        Assert.NotNull(ReadEndpoints.Of((code.StartsWith("app", StringComparison.Ordinal) ? "var app = WebApplication.Create(args);\n" : "") + code, isBroken: true));
}
