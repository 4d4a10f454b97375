namespace Instrumentation.Analyzers.Tests.Endpoints;

public class LibraryEndpointTests
{
    [Theory]
    [InlineData("""public override void Configure() { Post("/orders/{id:int}"); }""", "POST /orders/{id} HandleAsync")]
    [InlineData("""public override void Configure() => Put("orders");""", "PUT /orders HandleAsync")]
    [InlineData("""public override void Configure() { Verbs(Http.POST, Http.PUT); Routes("/a"); }""", "POST,PUT /a HandleAsync")]
    [InlineData("""public override void Configure() { Group<Sales>(); Post("/x"); }""", "POST /admin/sales/x HandleAsync")]
    [InlineData("""private const string Base = "/c"; public override void Configure() { Post(Base + "/x"); }""", "POST /c/x HandleAsync")]
    [InlineData("""public override void Configure() { Post("/x"); Version(2); }""", "POST ? HandleAsync")]
    [InlineData("""public override void Configure() { Post("/x"); RoutePrefixOverride("v9"); }""", "POST /v9/x HandleAsync")]
    [InlineData("""public override void Configure() { Post("/x".Trim()); }""", "POST ? HandleAsync")]
    [InlineData("""public override void Configure() { }""", "ANY ? HandleAsync")]
    public void FastEndpoints_say_it_in_their_configuration(string configure, string expected) => Assert.Equal(
        [expected],
        Read($$"""
            using FastEndpoints;
            public class Pay : Endpoint<string> { {{configure}} public override Task HandleAsync(string req, System.Threading.CancellationToken ct) => Task.CompletedTask; }
            public class Admin : Group { public Admin() { Configure("admin", ep => { }); } }
            public class Sales : SubGroup<Admin> { public Sales() => Configure("sales", ep => { }); }
            """));

    [Fact]
    public void FastEndpoints_say_it_in_attributes_too() => Assert.Equal(
        ["POST /admin/x ExecuteAsync"],
        Read("""
            using FastEndpoints;
            [FastEndpoints.HttpPost("/x"), Group<Admin>] public class Pay : Endpoint<string> { public override Task<object> ExecuteAsync(string req, System.Threading.CancellationToken ct) => null!; }
            public class Admin : Group { public Admin() { Configure("admin", ep => { }); } }
            """));

    [Fact]
    public void FastEndpoints_have_the_prefix_of_their_application() => Assert.Equal(
        ["POST /api/x HandleAsync"],
        Read("""
            using FastEndpoints;
            public static class Start { public static void Configure(IApplicationBuilder app) => app.UseFastEndpoints(c => c.Endpoints.RoutePrefix = "api"); }
            public class Pay : Endpoint<string> { public override void Configure() => Post("/x"); public override Task HandleAsync(string req, System.Threading.CancellationToken ct) => Task.CompletedTask; }
            """));

    [Theory]
    [InlineData("""[Function("Pay")] public void Do([HttpTrigger(AuthorizationLevel.Anonymous, "post", "Put", Route = "orders/{id:int}")] HttpRequest request) { }""", "POST,PUT /api/orders/{id} perhaps-closed Do")]
    [InlineData("""[Function("Pay")] public void Do([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = null)] HttpRequest request) { }""", "POST /api/Pay perhaps-closed Do")]
    [InlineData("""[Function(nameof(Do))] public void Do([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) { }""", "ANY /api/Do perhaps-closed Do")]
    [InlineData("""[Microsoft.Azure.WebJobs.FunctionName("Old")] public static void Do([Microsoft.Azure.WebJobs.HttpTrigger("delete")] HttpRequest request) { }""", "DELETE /api/Old perhaps-closed Do")]
    public void Functions_say_it_at_their_trigger(string function, string expected) =>
        Assert.Equal([expected], Read($$"""using Microsoft.Azure.Functions.Worker; public class Functions { {{function}} public void Other() { } }"""));

    [Fact]
    public void Wolverine_says_it_at_the_method() => Assert.Equal(
        ["POST /games perhaps-closed Start"],
        Read("""public static class Games { [Wolverine.Http.WolverinePost("/games")] public static void Start() { } public static void Other() { } }"""));

    [Theory]
    [InlineData("""public class Orders : Carter.ICarterModule { public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/x", () => 1); }""", "POST /x =>")]
    [InlineData("""public class Orders : Carter.CarterModule { public override void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/x", () => 1); }""", "POST /x =>")]
    [InlineData("""public class Orders : Carter.CarterModule { public Orders() : base("/api") { RequireAuthorization(); } public override void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/x", () => 1); }""", "POST /api/x closed =>")]
    [InlineData("""public class Orders() : Carter.CarterModule("/api") { public override void AddRoutes(IEndpointRouteBuilder app) => app.MapGroup("o").MapPost("/x", () => 1); }""", "POST /api/o/x =>")]
    public void Modules_of_Carter_have_the_path_of_their_base(string module, string expected) => Assert.Equal([expected], Read(module));

    private static IEnumerable<string> Read(string code) => ReadEndpoints.Of(code).Select(line => line.Replace(" perhaps-closed HandleAsync", " HandleAsync").Replace(" perhaps-closed ExecuteAsync", " ExecuteAsync"));
}
