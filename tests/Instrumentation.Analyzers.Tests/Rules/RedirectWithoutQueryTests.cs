using Instrumentation.Analyzers.Tests.Redirects;

namespace Instrumentation.Analyzers.Tests.Rules;

public class RedirectWithoutQueryTests
{
    [Theory]
    [InlineData("{|TRK213:RedirectToAction|}(\"Index\")")]
    [InlineData("{|TRK213:RedirectToAction|}(\"Index\", \"Courses\")")]
    [InlineData("RedirectToAction(\"Index\", \"Courses\", {|TRK213:new|} { id })")]
    [InlineData("{|TRK213:RedirectToActionPermanent|}(\"Index\")")]
    [InlineData("{|TRK213:RedirectToActionPreserveMethod|}(\"Index\")")]
    [InlineData("{|TRK213:RedirectToActionPermanentPreserveMethod|}(\"Index\")")]
    [InlineData("{|TRK213:RedirectToRoute|}(\"courses\")")]
    [InlineData("RedirectToRoutePermanent({|TRK213:new|} { id })")]
    [InlineData("{|TRK213:RedirectToPage|}(\"/Courses\")")]
    [InlineData("RedirectToPagePermanent(\"/Courses\", {|TRK213:new|} { id })")]
    [InlineData("{|TRK213:new RedirectToActionResult(\"Index\", \"Courses\", null)|}")]
    [InlineData("new RedirectToRouteResult({|TRK213:new|} { id })")]
    [InlineData("{|TRK213:new RedirectToPageResult(\"/Courses\")|}")]
    [InlineData("this.{|TRK213:RedirectToAction|}(nameof(Old))")]
    [InlineData("Redirect({|TRK213:Url.Action(\"Index\", \"Courses\")|})")]
    public Task Knows_every_form(string redirect) => RedirectCode.Controller($$"""
        [HttpGet("/old/{id}")]
        public IActionResult Old(int id) => {{redirect}};
        """).Verify();

    [Theory]
    [InlineData("RedirectToAction(\"Index\", new { utm_source, utm_medium, utm_campaign, utm_term, utm_content })")]
    [InlineData("RedirectToAction(\"Index\", new RouteValueDictionary(Request.Query.ToDictionary(q => q.Key, q => (object)q.Value)))")]
    [InlineData("RedirectToAction(\"Index\", Values())")]
    [InlineData("RedirectToAction(\"Index\", new { utm_source = \"partner\" })")]
    [InlineData("RedirectToRoute(\"courses\", Request.Query)")]
    [InlineData("RedirectToPage(\"/Courses\", given)")]
    [InlineData("utm_source == null ? RedirectToPage(\"/Courses\") : View()")]
    public Task Is_silent_where_the_query_may_be_kept(string redirect) => RedirectCode.Controller($$"""
        [HttpGet("/old")]
        public IActionResult Old(string utm_source, string utm_medium, string utm_campaign, string utm_term, string utm_content, [FromServices] object given) => {{redirect}};

        private object Values() => _values;
        private object _values;
        """).Verify();

    [Theory]
    [InlineData("if (User.Identity.IsAuthenticated) return RedirectToAction(\"Mine\"); return View();")]
    [InlineData("if (User.Identity?.IsAuthenticated == true) return RedirectToAction(\"Mine\"); return View();")]
    [InlineData("if (User.Identity?.IsAuthenticated ?? false) return RedirectToAction(\"Mine\"); return View();")]
    [InlineData("if (User.Identity is { IsAuthenticated: true }) return RedirectToAction(\"Mine\"); return View();")]
    [InlineData("if (id > 3 && User.Identity.IsAuthenticated is true) return RedirectToAction(\"Mine\"); return View();")]
    [InlineData("if (!User.Identity.IsAuthenticated) return View(); return RedirectToAction(\"Mine\");")]
    [InlineData("return User.Identity.IsAuthenticated ? RedirectToAction(\"Mine\") : View();")]
    [InlineData("if (User.Identity?.IsAuthenticated != true) return View(); else return RedirectToAction(\"Mine\");")]
    [InlineData("if (User.Identity.Name == \"x\") return {|TRK213:RedirectToAction|}(\"Mine\"); return View();")]
    [InlineData("if (User.Identity is { IsAuthenticated: false } or { Name: \"x\" }) return {|TRK213:RedirectToAction|}(\"Mine\"); return View();")]
    public Task Leaves_who_has_signed_in(string statements) => RedirectCode.Controller($$"""
        [HttpGet("/old/{id}")]
        public IActionResult Old(int id) { {{statements}} }
        """).Verify();

    [Theory]
    [InlineData("[Keeping]", "Microsoft.AspNetCore.Mvc.Filters.ActionFilterAttribute", "context.HttpContext.Request.Query", "RedirectToAction(\"Show\")")]
    [InlineData("", "Microsoft.AspNetCore.Mvc.Filters.IActionFilter", "context.HttpContext.Request.Query", "RedirectToAction(\"Show\")")]
    [InlineData("", "Microsoft.AspNetCore.Mvc.Filters.IActionFilter", "context.HttpContext.Request.Headers", "{|TRK213:RedirectToAction|}(\"Show\")")]
    [InlineData("", "Microsoft.AspNetCore.Mvc.Filters.ActionFilterAttribute", "context.HttpContext.Request.Query", "{|TRK213:RedirectToAction|}(\"Show\")")]
    [InlineData("[Keeping]", "Microsoft.AspNetCore.Mvc.Filters.ActionFilterAttribute", "context.HttpContext.Request.Headers", "{|TRK213:RedirectToAction|}(\"Show\")")]
    [InlineData("[Keeping]", "Microsoft.AspNetCore.Mvc.Filters.ActionFilterAttribute", "context.HttpContext.Request.Query", "Redirect(\"/show\")")]
    public Task Asks_what_a_filter_of_the_project_keeps(string mark, string of, string read, string redirect) => RedirectCode.File($$"""
        {{mark}}
        public class PagesController : Controller
        {
            [HttpGet("/old")] public IActionResult Old() => {{redirect}};
            [HttpGet("/show")] public IActionResult Show() => View();
        }

        public class KeepingAttribute : {{of}}
        {
            {{(of.EndsWith("IActionFilter") ? "public void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context) { } public" : "public override")}} void OnActionExecuted(Microsoft.AspNetCore.Mvc.Filters.ActionExecutedContext context)
            {
                if (context.Result is RedirectToActionResult result)
                    foreach (var pair in {{read}})
                        result.RouteValues.Add(pair.Key, pair.Value);
            }
        }
        """).Verify();

    [Fact]
    public async Task Finds_one_under_a_condition_that_is_no_guard()
    {
        var findings = await RedirectCode.Controller("""
            public IActionResult Index(int page)
            {
                if (page > 100)
                    return {|TRK213:RedirectToAction|}("Index");
                return View();
            }
            """).Verify();

        Assert.Equal(
            "This redirect of an anonymous GET drops the query, and 'utm_source' with it, should a visit bring it: pass it on as a route value, or name the route in landing to be warned",
            findings[0].GetMessage());
    }

    [Fact]
    public Task Finds_one_in_a_razor_page() => RedirectCode.File("""
        namespace Shop.Pages
        {
            public class CoursesModel : PageModel
            {
                public IActionResult OnGet() => {|TRK213:RedirectToPage|}("/Tracks");
                public IActionResult OnPost() => RedirectToPage();
                public IActionResult OnGetLogout() => RedirectToPage("/Tracks");
            }
        }
        """).Verify();

    [Fact]
    public Task Is_silent_behind_guards_and_where_nobody_lands() => RedirectCode.Controller("""
        public IActionResult A(int id, [FromServices] ICourses courses)
        {
            var course = courses.Find(id);
            if (course == null)
                return RedirectToAction("Index");
            if (!ModelState.IsValid || id == 0)
                return RedirectToAction("Index");
            try
            {
                return View(course);
            }
            catch (Exception)
            {
                return RedirectToAction("Index");
            }
        }

        [HttpPost] public IActionResult Sent() => RedirectToAction("Index");
        public IActionResult Unmarked(Course course) => RedirectToAction("Index");
        [Authorize] public IActionResult Closed() => RedirectToAction("Index");
        public IActionResult Logout() => RedirectToAction("Index");
        public IActionResult DeleteCourse(int id) => RedirectToAction("Index");
        public IActionResult PaymentCallback(int id) => RedirectToAction("Index");
        private IActionResult Home() => RedirectToAction("Index");
        """).Verify();

    [Fact]
    public Task Is_silent_in_a_closed_controller() => RedirectCode.File("""
        [Authorize]
        public class MembersController : Controller
        {
            public IActionResult Index() => RedirectToAction("List");
            [AllowAnonymous] public IActionResult Welcome() => {|TRK213:RedirectToAction|}("List");
        }

        [Area("Admin")]
        public class UsersController : Controller
        {
            public IActionResult Index() => RedirectToAction("List");
        }
        """).Verify();
}
