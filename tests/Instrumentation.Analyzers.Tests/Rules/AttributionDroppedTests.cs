using Instrumentation.Analyzers.Tests.Redirects;

namespace Instrumentation.Analyzers.Tests.Rules;

public class AttributionDroppedTests
{
    [Theory]
    [InlineData("Redirect({|TRK203:\"/courses\"|})")]
    [InlineData("RedirectPermanent({|TRK203:\"/courses\"|})")]
    [InlineData("RedirectPreserveMethod({|TRK203:\"/courses\"|})")]
    [InlineData("RedirectPermanentPreserveMethod({|TRK203:\"/courses\"|})")]
    [InlineData("LocalRedirect({|TRK203:\"~/courses\"|})")]
    [InlineData("LocalRedirectPermanent({|TRK203:\"/courses\"|})")]
    [InlineData("LocalRedirectPreserveMethod({|TRK203:\"/courses\"|})")]
    [InlineData("LocalRedirectPermanentPreserveMethod({|TRK203:\"/courses\"|})")]
    [InlineData("new RedirectResult({|TRK203:\"/courses\"|})")]
    [InlineData("new RedirectResult(permanent: true, url: {|TRK203:\"/courses\"|})")]
    [InlineData("new LocalRedirectResult({|TRK203:\"/courses\"|}) { Permanent = true }")]
    public Task Knows_every_form_of_a_url(string redirect) => RedirectCode.Controller($$"""
        [HttpGet("/old/{id}")]
        public IActionResult Old(int id) => {{redirect}};
        """).Verify();

    [Theory]
    [InlineData("\"/courses\"")]
    [InlineData("\"/courses?sort=new\"")]
    [InlineData("\"courses/all\"")]
    [InlineData("$\"/courses/{id}\"")]
    [InlineData("$\"/courses/{slug}\"")]
    [InlineData("\"/courses/\" + id + \"/about\"")]
    [InlineData("string.Format(\"/courses/{0}/{1:D}\", slug, id)")]
    [InlineData("string.Concat(\"/courses/\", id.ToString())")]
    [InlineData("Target")]
    [InlineData("Fixed")]
    [InlineData("Make(id)")]
    [InlineData("Request.PathBase + \"/courses\"")]
    [InlineData("$\"{Request.Scheme}://{Request.Host}/courses\"")]
    [InlineData("id > 3 ? \"/courses\" : \"/tracks\"")]
    public Task Finds_a_target_that_is_always_the_same(string target) => RedirectCode.To("{|TRK203:" + target + "|}", """
        private const string Target = "/courses";
        private static readonly string Fixed = "/courses";
        private static string Make(int id) => $"/courses/{id}";
        """).Verify();

    [Theory]
    [InlineData("\"/courses\" + Request.QueryString")]
    [InlineData("\"/courses\" + Request.QueryString.Value")]
    [InlineData("$\"/courses/{id}{Request.QueryString}\"")]
    [InlineData("$\"/courses/{id}{Request.QueryString.ToUriComponent()}\"")]
    [InlineData("string.Format(\"/courses/{0}{1}\", id, Request.QueryString)")]
    [InlineData("string.Concat(\"/courses\", Request.QueryString.Value)")]
    [InlineData("\"/courses\" + QueryString.Create(Request.Query)")]
    [InlineData("QueryHelpers.AddQueryString(\"/courses\", Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()))")]
    [InlineData("Make(Request.QueryString)")]
    [InlineData("Keep(Request)")]
    [InlineData("\"/courses\" + (id > 3 ? Request.QueryString.Value : \"\")")]
    [InlineData("\"/login?returnUrl=\" + Uri.EscapeDataString(Request.Path + Request.QueryString)")]
    [InlineData("\"/login?returnUrl=\" + Request.Path")]
    [InlineData("UriHelper.BuildRelative(Request.PathBase, \"/courses\", Request.QueryString)")]
    [InlineData("Request.GetEncodedPathAndQuery().Replace(\"/old\", \"/new\")")]
    [InlineData("Request.Path.Value.ToLowerInvariant() + Request.QueryString")]
    public Task Is_silent_where_the_query_is_kept(string target) => RedirectCode.To(target, """
        private static string Make(QueryString query) => "/courses" + query.Value;
        private static string Keep(HttpRequest request)
        {
            var url = "/courses";
            if (request.QueryString.HasValue)
                url += request.QueryString.Value;
            return url;
        }
        """).Verify();

    [Theory]
    [InlineData("returnUrl")]
    [InlineData("returnUrl ?? \"/courses\"")]
    [InlineData("\"/\" + slug")]
    [InlineData("$\"/courses{slug}\"")]
    [InlineData("$\"/go/{returnUrl}\"")]
    [InlineData("Unknown(id)")]
    [InlineData("\"https://discord.gg/abc\"")]
    [InlineData("\"//other.example/x\"")]
    [InlineData("$\"https://other.example/mirror{Request.Path}\"")]
    [InlineData("$\"https://other.example?from={Request.Path}\"")]
    [InlineData("$\"https://shop.example{Request.Path}{Request.QueryString}\"")]
    [InlineData("\"/courses?utm_source=telegram&utm_medium=social\"")]
    [InlineData("\"/courses?utm_source=\" + slug")]
    [InlineData("$\"https://partner.example/?utm_source={Request.Query[\"utm_source\"]}\"")]
    [InlineData("\"/swagger\"")]
    [InlineData("\"/images/logo.png\"")]
    [InlineData("HttpContext.Request.Headers[\"Referer\"].ToString()")]
    public Task Is_silent_where_nobody_can_know_or_nothing_is_lost(string target) => RedirectCode.To(target, """
        private string Unknown(int id) => _addresses[id];
        private readonly string[] _addresses = new string[3];
        """).Verify();

    [Theory]
    [InlineData("Request.Path")]
    [InlineData("Request.Path.Value + \"/\"")]
    [InlineData("Request.Path.Value.TrimEnd('/')")]
    [InlineData("Request.Path.Value.ToLowerInvariant()")]
    [InlineData("\"/en\" + Request.Path")]
    [InlineData("$\"{Request.PathBase}{Request.Path}\"")]
    [InlineData("$\"https://{Request.Host}{Request.Path}\"")]
    [InlineData("$\"https://shop.example{Request.Path}\"")]
    [InlineData("$\"//www.shop.example{Request.PathBase}{Request.Path}\"")]
    [InlineData("\"https://shop.example\" + Request.Path + \"/\"")]
    [InlineData("new Uri(Request.GetDisplayUrl()).AbsolutePath")]
    [InlineData("new Uri(Request.GetEncodedUrl()).GetLeftPart(UriPartial.Path)")]
    [InlineData("new UriBuilder(Request.Scheme, Request.Host.Host) { Path = Request.Path }.ToString()")]
    [InlineData("new UriBuilder(Request.GetEncodedUrl()) { Query = \"\" }.Uri.ToString()")]
    [InlineData("UriHelper.BuildRelative(Request.PathBase, Request.Path)")]
    [InlineData("new System.Text.StringBuilder().Append(Request.PathBase).Append(Request.Path).ToString()")]
    public async Task Finds_the_own_path_without_its_query(string target)
    {
        var findings = await RedirectCode.To("{|TRK203:" + target + "|}").Verify();

        Assert.Equal(
            "This redirect leads to the request's own path without its query, and so drops 'utm_source': add Request.QueryString to its target",
            findings[0].GetMessage());
    }

    [Theory]
    [InlineData("Request.GetEncodedPathAndQuery().ToLowerInvariant()")]
    [InlineData("(Request.Path + Request.QueryString).ToLower()")]
    [InlineData("$\"/courses{Request.QueryString}\".ToUpperInvariant()")]
    [InlineData("Lower(Request)")]
    public async Task Finds_a_query_that_gets_another_letter_case(string target)
    {
        var findings = await RedirectCode.To("{|TRK203:" + target + "|}", "private static string Lower(HttpRequest request) => request.GetEncodedUrl().ToLowerInvariant();").Verify();

        Assert.Equal(
            "This redirect changes the letter case of 'utm_source' and of every other value of the query: change the case of the path alone",
            findings[0].GetMessage());
    }

    [Theory]
    [InlineData("$\"/courses?utm_source={Request.Query[\"utm_source\"]}&utm_medium={Request.Query[\"utm_medium\"]}&utm_campaign={Request.Query[\"utm_campaign\"]}&utm_term={Request.Query[\"utm_term\"]}\"")]
    [InlineData("\"/courses?utm_source=\" + Request.Query[\"utm_source\"] + \"&utm_medium=\" + Request.Query[\"utm_medium\"] + \"&utm_campaign=\" + slug + \"&utm_term=\" + id")]
    [InlineData("string.Format(\"/courses?utm_source={0}&utm_medium={1}&utm_campaign={2}&utm_term={3}\", Request.Query[\"utm_source\"], Request.Query[\"utm_medium\"], slug, slug)")]
    [InlineData("QueryHelpers.AddQueryString(QueryHelpers.AddQueryString(QueryHelpers.AddQueryString(QueryHelpers.AddQueryString(\"/x\", \"utm_source\", Source), \"utm_medium\", slug), \"utm_campaign\", slug), \"utm_term\", slug)")]
    [InlineData("QueryHelpers.AddQueryString(\"/x\", new Dictionary<string, string> { [\"utm_source\"] = Request.Query[\"utm_source\"], [\"utm_medium\"] = slug, [\"utm_campaign\"] = slug, [\"utm_term\"] = slug })")]
    [InlineData("WithUtm(\"/courses\", Request.Query)")]
    [InlineData("Loop(\"/courses\", Request.Query)")]
    [InlineData("Step(Request.Query)")]
    [InlineData("Found(Request.Query)")]
    [InlineData("Built(Request.Query)")]
    public async Task Names_what_is_missing_of_a_group_that_is_kept_in_part(string target)
    {
        var findings = await RedirectCode.To("{|TRK203:" + target + "|}", """
            private static readonly string[] Names = { "utm_source", "utm_medium", "utm_campaign", "utm_term" };

            private static string WithUtm(string path, IQueryCollection query) => path
                + "?utm_source=" + Uri.EscapeDataString(query["utm_source"]) + "&utm_medium=" + Uri.EscapeDataString(query["utm_medium"])
                + "&utm_campaign=" + Uri.EscapeDataString(query["utm_campaign"]) + "&utm_term=" + Uri.EscapeDataString(query["utm_term"]);

            private static string Loop(string path, IQueryCollection query)
            {
                var url = path;
                foreach (var name in Names)
                {
                    if (query.TryGetValue(name, out var value))
                        url = QueryHelpers.AddQueryString(url, name, value.ToString());
                }

                return url;
            }

            private string Source => Request.Query["utm_source"];

            private static string Found(IQueryCollection query) =>
                query.TryGetValue("utm_source", out var a) && query.TryGetValue("utm_medium", out var b) && query.TryGetValue("utm_campaign", out var c) && query.TryGetValue("utm_term", out var d)
                    ? $"/courses?utm_source={a}&utm_medium={b}&utm_campaign={c}&utm_term={d}"
                    : "/courses";

            private static string Built(IQueryCollection query)
            {
                var url = new System.Text.StringBuilder("/courses").Append("?utm_source=").Append(query["utm_source"]);
                url.Append("&utm_medium=").Append(query["utm_medium"]);
                url.Append("&utm_campaign=").Append(query["utm_campaign"]).Append("&utm_term=").Append(query["utm_term"]);
                return url.ToString();
            }

            private static string Step(IQueryCollection query)
            {
                string source = query["utm_source"];
                var url = "/courses?utm_source=" + source;
                url += "&utm_medium=" + query["utm_medium"];
                url += $"&utm_campaign={query["utm_campaign"]}";
                if (query.ContainsKey("utm_term"))
                    url += $"&utm_term={query["utm_term"]}";
                return url;
            }
            """).Verify();

        Assert.Equal("This redirect drops 'utm_content' of 'utm': pass on the whole group, or the whole query", findings[0].GetMessage());
    }

    [Fact]
    public Task Finds_a_group_that_route_values_keep_in_part() => RedirectCode.Controller("""
        [HttpGet("/a")]
        public IActionResult A(string utm_source, string utm_medium) => RedirectToAction("B", {|TRK203:new|} { utm_source, utm_medium });

        [HttpGet("/b")]
        public IActionResult B(string id)
        {
            if (id == "x")
                return RedirectToRoute("b", new RouteValueDictionary { ["utm_source"] = Request.Query["utm_source"], ["utm_medium"] = id, ["utm_campaign"] = id, ["utm_term"] = id, ["utm_content"] = id });
            return RedirectToPage("/B", {|TRK203:new|} { utm_source = Request.Query["utm_source"].ToString() });
        }
        """).Verify();

    [Fact]
    public Task Finds_any_loss_on_a_landing_page() => RedirectCode.Controller("""
        [HttpGet("/start/{id:int}")]
        public IActionResult Start(int id, [FromServices] ICourses courses)
        {
            var course = courses.Find(id);
            if (course == null)
                return Redirect({|TRK203:"/courses"|});
            if (id > 3)
                return {|TRK203:RedirectToAction|}("Index");
            if (id > 2)
                return Redirect("/courses" + Request.QueryString);
            return {|TRK203:RedirectToPage|}("/Courses");
        }

        [HttpPost("/start/{id:int}")]
        public IActionResult Save(int id) => Redirect("/courses");
        """).Verify();

    [Theory]
    [InlineData("Campaigns.Remember(HttpContext);", "\"/courses\"")]
    [InlineData("Keep();", "\"/courses\"")]
    [InlineData("store.Save(Request);", "\"/courses\"")]
    [InlineData("HttpContext.Remember();", "\"/courses\"")]
    [InlineData("Campaigns.Log(HttpContext);", "{|TRK203:\"/courses\"|}")]
    [InlineData("store.Count(1);", "{|TRK203:\"/courses\"|}")]
    [InlineData("HttpContext.Response.OnCompleted(() => System.Threading.Tasks.Task.CompletedTask);", "{|TRK203:\"/courses\"|}")]
    public Task Is_silent_where_a_method_may_have_stored_it(string before, string target) => RedirectCode.Controller($$"""
        [HttpGet("/old")]
        public IActionResult Old([FromServices] IStore store) { {{before}} return Redirect({{target}}); }

        private void Keep() => Campaigns.Remember(HttpContext);
        """, """
        public interface IStore { void Save(HttpRequest request); void Count(int visits); }

        public static class Campaigns
        {
            public static void Remember(this HttpContext context) => Save(context, "utm_source");
            public static void Log(HttpContext context) => System.Console.WriteLine(context.Request.Path);
            private static void Save(HttpContext context, string name) => context.Items[name] = context.Request.Query[name];
        }
        """).Verify();

    [Theory]
    [InlineData("[Captures]", "Request.Query", "\"/courses\"")]
    [InlineData("[Captures]", "Request.Headers", "{|TRK203:\"/courses\"|}")]
    [InlineData("", "Request.Query", "{|TRK203:\"/courses\"|}")]
    public Task Is_silent_where_an_attribute_may_have_stored_it(string mark, string read, string target) => RedirectCode.Controller($$"""
        [HttpGet("/old")]
        {{mark}}
        public IActionResult Old() => Redirect({{target}});
        """, $$"""
        public class CapturesAttribute : Microsoft.AspNetCore.Mvc.Filters.ActionFilterAttribute
        {
            public override void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context)
            {
                foreach (var pair in context.HttpContext.{{read}})
                    context.HttpContext.Items[pair.Key] = pair.Value;
            }
        }
        """).Verify();

    [Theory]
    [InlineData("/api/v1/old", "\"/courses\"")]
    [InlineData("/old", "\"/api/v2/courses\"")]
    [InlineData("/old", "\"~/files/\" + id")]
    [InlineData("/old", "$\"/cdn/{id}\"")]
    [InlineData("/apiary", "{|TRK203:\"/courses\"|}")]
    [InlineData("/old", "{|TRK203:\"/files\"|}")]
    [InlineData("/old", "{|TRK203:\"/courses/files/1\"|}")]
    public Task Is_silent_where_programs_ask_and_files_are_fetched(string route, string target) => RedirectCode.Controller($$"""
        [HttpGet("{{route}}")]
        public IActionResult Old(int id) => Redirect({{target}});
        """).Verify();

    [Fact]
    public Task Is_silent_where_nobody_brings_attribution() => RedirectCode.Controller("""
        [Authorize, HttpGet("/a")] public IActionResult Closed() => Redirect("/courses");
        [Authorize, HttpGet("/a1")] public IActionResult ClosedPath() => Redirect(Request.Path.Value.TrimEnd('/'));
        [HttpPost("/b")] public IActionResult Sent() => Redirect("/courses");
        [HttpPost("/b1")] public IActionResult SentPath() => Redirect(Request.Path);
        [HttpPost("/b2")] public IActionResult SentPart(string utm_source) => Redirect("/x?utm_source=" + utm_source);
        [HttpPut("/c")] public IActionResult Put() => Redirect("/courses");
        [HttpGet("/oauth/callback")] public IActionResult Done(string code, string state) => Redirect("/courses");
        [HttpGet("/confirm-email")] public IActionResult ConfirmEmail(string token) => Redirect("/courses");
        [HttpGet("/payment/done")] public IActionResult Paid() => Redirect("/courses");
        [HttpGet("/logout")] public IActionResult Logout() => Redirect("/courses");
        [HttpGet("/cart/add/{id}")] public IActionResult Add(int id) => Redirect("/cart");
        [HttpGet("/lessons")] public IActionResult Lessons() => Redirect({|TRK203:"/courses"|});
        [HttpGet("/sign-out")] public IActionResult Out() => Redirect("/courses");
        [HttpGet("/signin-google")] public IActionResult Google() => Redirect("/courses");
        [HttpGet("/form")] public IActionResult Form([FromForm] string name) => Redirect("/courses");
        [HttpGet("/language")] public IActionResult SetLanguage(string culture) => Redirect("/courses");
        private IActionResult Reload() => Redirect(Request.Path);
        """).Verify();

    [Theory]
    [InlineData("app.MapControllers().RequireAuthorization();")]
    [InlineData("app.MapDefaultControllerRoute().RequireAuthorization();")]
    [InlineData("app.MapGroup(\"/inside\").RequireAuthorization().MapControllers();")]
    [InlineData("var inside = app.MapGroup(\"/inside\"); inside.RequireAuthorization(); inside.MapControllers();")]
    [InlineData("var all = app.MapControllers(); all.RequireAuthorization(\"staff\");")]
    [InlineData("app.Services.GetService(typeof(AuthorizationBuilder)); new AuthorizationBuilder(null!).SetFallbackPolicy(null);")]
    [InlineData("var options = new AuthorizationOptions(); options.FallbackPolicy = options.DefaultPolicy;")]
    public Task Is_silent_where_all_actions_are_closed_at_once(string mapping) => RedirectCode.File($$"""
        public class PagesController : Controller
        {
            [HttpGet("/a")] public IActionResult A() => Redirect("/courses");
            [HttpGet("/b")] public IActionResult B() => Redirect(Request.Path.Value!.TrimEnd('/'));
            [HttpGet("/c")] public IActionResult C() => RedirectToAction("A");
            [HttpGet("/d"), AllowAnonymous] public IActionResult D() => Redirect({|TRK203:"/courses"|});
        }

        public static class Start { public static void Configure(WebApplication app) { {{mapping}} } }
        """).Verify();

    [Theory]
    [InlineData("app.MapControllers();")]
    [InlineData("app.MapControllers().AllowAnonymous(); app.MapGet(\"/x\", () => 1).RequireAuthorization();")]
    [InlineData("app.MapControllers(); app.MapGroup(\"/inside\").RequireAuthorization().MapGet(\"/x\", () => 1);")]
    [InlineData("app.MapControllers(); app.MapRazorPages().RequireAuthorization();")]
    public Task Knows_what_else_may_be_closed(string mapping) => RedirectCode.File($$"""
        public class PagesController : Controller
        {
            [HttpGet("/a")] public IActionResult A() => Redirect({|TRK203:"/courses"|});
        }

        public static class Start { public static void Configure(WebApplication app) { {{mapping}} } }
        """).Verify();

    [Theory]
    [InlineData("app.MapRazorPages().RequireAuthorization();", "\"/courses\"")]
    [InlineData("app.MapRazorPages(); app.MapControllers().RequireAuthorization();", "{|TRK203:\"/courses\"|}")]
    public Task Is_silent_where_all_pages_are_closed_at_once(string mapping, string target) => RedirectCode.File($$"""
        public class OldModel : PageModel { public IActionResult OnGet() => Redirect({{target}}); }

        public static class Start { public static void Configure(WebApplication app) { {{mapping}} } }
        """).Verify();

    [Theory]
    [InlineData("var pages = app.MapGroup(\"/inside\").RequireAuthorization(); pages.MapGet(\"/x\", () => Results.Redirect(\"/courses\"));")]
    [InlineData("app.MapGroup(\"/a\").RequireAuthorization().MapGroup(\"/b\").MapGet(\"/x\", () => Results.Redirect(\"/courses\"));")]
    [InlineData("app.MapGroup(\"/a\").MapGet(\"/x\", () => Results.Redirect({|TRK203:\"/courses\"|}));")]
    public Task Asks_the_group_who_may_come(string mapping) => RedirectCode.File($$"""
        public static class Start { public static void Configure(WebApplication app) { {{mapping}} } }
        """).Verify();

    [Fact]
    public Task Is_silent_under_conditions() => RedirectCode.Controller("""
        [HttpGet("/a/{id}")]
        public IActionResult A(int id, [FromServices] ICourses courses)
        {
            if (!ModelState.IsValid)
                return Redirect("/courses");
            if (id > 3)
                return Redirect("/tracks");
            try
            {
                return View(courses.Find(id));
            }
            catch (Exception)
            {
                return Redirect("/error");
            }
        }

        [HttpGet("/b/{id}")]
        public IActionResult B(int id) => id > 3 ? View() : Redirect("/courses");

        [HttpGet("/c/{id}")]
        public IActionResult C(int id)
        {
            if (User.Identity.IsAuthenticated)
                return View();
            return Redirect("/sign-up");
        }

        [HttpGet("/d/{id}")]
        public IActionResult D(int id)
        {
            try
            {
                return View();
            }
            catch (Exception)
            {
                return Redirect(Request.Path);
            }
        }
        """).Verify();

    [Fact]
    public Task Finds_the_one_way_behind_guards() => RedirectCode.Controller("""
        [HttpGet("/a/{id}")]
        public IActionResult A(int id, [FromServices] ICourses courses)
        {
            var course = courses.Find(id);
            if (course is null)
                return NotFound();
            return RedirectPermanent({|TRK203:$"/courses/{course.Slug}"|});
        }

        [AllowAnonymous, HttpGet("/b/{id}")]
        public async Task<IActionResult> B(int id)
        {
            await Task.Yield();
            if (id < 0)
                throw new ArgumentOutOfRangeException(nameof(id));
            var target = "/courses/" + id;
            return LocalRedirect({|TRK203:target|});
        }
        """).Verify();

    [Fact]
    public Task Is_silent_where_the_attribution_is_stored_first() => RedirectCode.Controller("""
        [HttpGet("/a")]
        public IActionResult A()
        {
            TempData["utm"] = Request.QueryString.Value;
            return Redirect("/courses");
        }

        [HttpGet("/b")]
        public IActionResult B(string utm_source)
        {
            TempData["utm"] = utm_source;
            return Redirect("/courses");
        }

        [HttpGet("/start/{id}")]
        public IActionResult C()
        {
            Response.Cookies.Append("utm", Request.Query["utm_source"]);
            return Redirect("/courses");
        }
        """).Verify();

    [Fact]
    public Task Finds_a_middleware_that_rewrites_the_path() => RedirectCode.File("""
        public class LowercaseMiddleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                var path = context.Request.Path.Value;
                if (path.EndsWith("/"))
                {
                    context.Response.Redirect({|TRK203:path.TrimEnd('/')|}, permanent: true);
                    return;
                }

                if (path.Any(char.IsUpper))
                {
                    context.Response.Redirect({|TRK203:(path + context.Request.QueryString).ToLowerInvariant()|});
                    return;
                }

                if (!context.User.Identity.IsAuthenticated)
                    context.Response.Redirect("/login");
                if (HttpMethods.IsPost(context.Request.Method))
                    context.Response.Redirect(context.Request.Path);
                await next(context);
            }
        }
        """).Verify();

    [Fact]
    public Task Finds_navigation_in_a_component() => RedirectCode.File("""
        using Microsoft.AspNetCore.Components;
        public class Page : Microsoft.AspNetCore.Components.ComponentBase
        {
            public Microsoft.AspNetCore.Components.NavigationManager Navigation { get; set; }

            public void Reload(string source)
            {
                Navigation.NavigateTo({|TRK203:new Uri(Navigation.Uri).AbsolutePath|});
                Navigation.NavigateTo({|TRK203:Navigation.Uri.ToLowerInvariant()|}, forceLoad: true);
                Navigation.NavigateTo({|TRK203:$"/courses?utm_source={source}"|});
                Navigation.NavigateTo({|TRK203:$"{new Uri(Navigation.Uri).AbsolutePath}#{source}"|});
                Navigation.NavigateTo($"{new Uri(Navigation.Uri).AbsolutePath}#{Navigation.Uri}");
                Navigation.NavigateTo(Navigation.Uri);
                Navigation.NavigateTo("/courses");
                Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("page", 3));
            }
        }
        """).Verify();

    [Fact]
    public Task Finds_minimal_endpoints() => RedirectCode.File("""
        public static class Startup
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/old", () => Results.Redirect({|TRK203:"/new"|}));
                app.MapGet("/old2", () => TypedResults.LocalRedirect({|TRK203:"/new"|}, permanent: true));
                app.MapGet("/old3/{id}", (int id) => { return Results.LocalRedirect({|TRK203:$"/courses/{id}"|}); });
                app.MapGet("/old4", (HttpContext context) => context.Response.Redirect({|TRK203:"/new"|}, true));
                app.MapGet("/old5", Old);
                app.MapGet("/old6", Pages.Old);
                app.MapGet("/old7", () => Results.{|TRK213:RedirectToRoute|}("courses"));
                app.MapGet("/old8", () => Results.RedirectToRoute("courses", {|TRK213:new|} { id = 3 }));
                var group = app.MapGroup("/start").AllowAnonymous();
                group.MapGet("/{id:int}", (int id) => id > 3 ? Results.Redirect({|TRK203:"/courses"|}) : Results.Ok());

                app.MapGet("/kept", (HttpRequest request) => Results.Redirect("/new" + request.QueryString));
                app.MapPost("/sent", () => Results.Redirect("/new"));
                app.MapPost("/sent2", (HttpContext context) => context.Response.Redirect(context.Request.Path));
                app.MapPost("/sent3", Pages.Sent);
                app.MapGet("/closed", () => Results.Redirect("/new")).RequireAuthorization();
                app.MapGet("/choice", (int id) => id > 3 ? Results.Redirect("/new") : Results.NotFound());
                app.MapGet("/", () => Results.Redirect("/swagger"));
                app.MapGroup("/members").RequireAuthorization().MapGet("/old", () => Results.Redirect("/new"));
                app.MapGet("/auth/callback", (string code, string state) => Results.Redirect("/new"));
                app.Use(async (context, next) =>
                {
                    if (context.Request.Path.Value.EndsWith('/'))
                        context.Response.Redirect({|TRK203:context.Request.Path.Value.TrimEnd('/')|});
                    else
                        await next(context);
                });
                static IResult Old() => Results.Redirect({|TRK203:"/new"|});
            }
        }

        public static class Pages
        {
            public static IResult Old() => Results.RedirectToRoute("courses", {|TRK213:new|} { id = 3 });
            public static IResult Sent(HttpRequest request) => Results.Redirect(request.Path);
        }
        """).Verify();

    [Fact]
    public Task Is_silent_where_the_whole_site_asks_who_comes() => RedirectCode.File("""
        public class PagesController : Controller
        {
            [HttpGet("/old")] public IActionResult Old() => Redirect("/new");
            [AllowAnonymous, HttpGet("/old2")] public IActionResult Open() => Redirect({|TRK203:"/new"|});
        }

        public static class Startup
        {
            public static void Use(AuthorizationOptions options) => options.FallbackPolicy = options.DefaultPolicy;
        }
        """).Verify();

    [Fact]
    public Task Asks_for_a_plan_with_attribution() => RedirectCode.File(
        """
        public class PagesController : Controller
        {
            [HttpGet("/old")]
            public IActionResult Old() => Redirect("/new");
        }
        """,
        Plans.Plain).Verify();
}
