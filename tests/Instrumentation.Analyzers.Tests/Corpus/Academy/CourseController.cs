using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Academy.Site
{
    public sealed record Course(int Id, string Slug, bool IsFull);

    public interface ICourses
    {
        Course? Find(int id);

        Course? BySlug(string slug);

        Task<bool> IsOpen();
    }

    /// <summary>The pages of courses, and the addresses that they had before.</summary>
    public sealed class CourseController(ICourses courses) : Controller
    {
        private const string List = "/courses";

        [HttpGet("/courses/{id:int}")]
        public IActionResult Details(int id)
        {
            var course = courses.Find(id);
            if (course is null)
                return Redirect({|TRK203:List|});
            if (course.IsFull)
                return RedirectToAction(nameof(Waiting), {|TRK203:new|} { id });
            if (course.Slug.Length > 0)
                return RedirectPermanent($"/c/{course.Slug}" + Request.QueryString);
            return View(course);
        }

        [HttpGet("/course/{id:int}")]
        public IActionResult Old(int id) => RedirectPermanent({|TRK203:$"/courses/{id}"|});

        [HttpGet("/course/{id:int}/about")]
        public IActionResult OldAbout(int id) => RedirectPermanent($"/courses/{id}/about{Request.QueryString}");

        [HttpGet("/catalogue")]
        public async Task<IActionResult> Catalogue()
        {
            var target = await courses.IsOpen() ? "/courses/open" : "/courses/soon";
            return LocalRedirect({|TRK203:target|});
        }

        [HttpGet("/tracks/{slug}")]
        public IActionResult Track(string slug)
        {
            var course = courses.BySlug(slug);
            if (course is null)
                return Redirect(List);
            return RedirectToActionPermanent(nameof(Details), {|TRK213:new|} { id = course.Id });
        }

        [HttpGet("/all")]
        public IActionResult All() => {|TRK213:RedirectToAction|}("Index", "Home");

        [HttpGet("/everything")]
        public IActionResult Everything() => RedirectToAction("Index", "Home", new { utm_source = Request.Query["utm_source"], utm_medium = Request.Query["utm_medium"], utm_campaign = Request.Query["utm_campaign"] });

        [HttpGet("/next")]
        public IActionResult Next() => {|TRK213:RedirectToRoute|}("next-course");

        [HttpGet("/start-page")]
        public IActionResult StartPage() => {|TRK213:RedirectToPagePermanent|}("/Start");

        [HttpGet("/plan")]
        public IActionResult Plan()
        {
            var values = new RouteValueDictionary { ["utm_source"] = Request.Query["utm_source"].ToString(), ["utm_medium"] = Request.Query["utm_medium"].ToString(), ["utm_campaign"] = Request.Query["utm_campaign"].ToString() };
            return RedirectToRoute("plan", values);
        }

        [HttpGet("/go/{slug}")]
        public IActionResult Go(string slug, string utm_source, string utm_medium) =>
            Redirect({|TRK203:$"/c/{slug}?utm_source={utm_source}&utm_medium={utm_medium}"|});

        [HttpGet("/go/{slug}/whole")]
        public IActionResult GoWhole(string slug, string utm_source, string utm_medium, string utm_campaign) =>
            Redirect($"/c/{slug}?utm_source={utm_source}&utm_medium={utm_medium}&utm_campaign={utm_campaign}");

        [HttpGet("/by-mail/{slug}")]
        public IActionResult ByMail(string slug) => Redirect({|TRK203:Tagged("/c/" + slug)|});

        [HttpGet("/by-post/{slug}")]
        public IActionResult ByPost(string slug) => Redirect(Kept("/c/" + slug, Request));

        [HttpGet("/built/{slug}")]
        public IActionResult Built(string slug)
        {
            var url = new StringBuilder("/c/").Append(slug);
            url.Append("?utm_source=").Append(Request.Query["utm_source"]);
            return Redirect({|TRK203:url.ToString()|});
        }

        [HttpGet("/formatted/{slug}")]
        public IActionResult Formatted(string slug) => LocalRedirectPermanent({|TRK203:string.Format("/c/{0}?from=old", slug)|});

        [HttpGet("/formatted/{slug}/kept")]
        public IActionResult FormattedKept(string slug) => LocalRedirectPermanent(string.Format("/c/{0}{1}", slug, Request.QueryString));

        [HttpGet("/lower/{slug}")]
        public IActionResult Lower(string slug) => Redirect({|TRK203:Request.GetEncodedPathAndQuery().ToLowerInvariant()|});

        [HttpGet("/lower/{slug}/path")]
        public IActionResult LowerPath(string slug) => Redirect(Request.Path.Value!.ToLowerInvariant() + Request.QueryString);

        [HttpGet("/again")]
        public IActionResult Again() => Redirect({|TRK203:new UriBuilder(Request.GetEncodedUrl()) { Query = "" }.Uri.ToString()|});

        [HttpGet("/again/whole")]
        public IActionResult AgainWhole() => Redirect(new UriBuilder(Request.GetEncodedUrl()) { Path = "/courses" }.Uri.ToString());

        [HttpGet("/result")]
        public IActionResult Result() => new RedirectResult({|TRK203:"/courses?sort=new"|}, permanent: true);

        [HttpGet("/result/kept")]
        public IActionResult ResultKept() => new RedirectResult("/courses" + QueryString.Create(Request.Query), permanent: true);

        [HttpGet("/waiting/{id:int}")]
        public IActionResult Waiting(int id)
        {
            try
            {
                return View(courses.Find(id));
            }
            catch (InvalidOperationException)
            {
                return Redirect("/sorry");
            }
        }

        [HttpGet("/seen/{id:int}")]
        public IActionResult Seen(int id)
        {
            Response.Cookies.Append("landing", Request.QueryString.Value ?? "");
            return Redirect("/courses");
        }

        [HttpGet("/back")]
        public IActionResult Back(string returnUrl) => LocalRedirect(returnUrl);

        [HttpGet("/poster")]
        public IActionResult Poster() => Redirect("/courses?utm_source=poster&utm_medium=print&utm_campaign=autumn");

        [HttpGet("/partner")]
        public IActionResult Partner() => Redirect("https://partner.example/academy");

        [HttpGet("/oauth/callback")]
        public IActionResult SignedIn(string code, string state) => Redirect("/profile");

        [HttpGet("/account/logout")]
        public IActionResult SignOutNow() => Redirect("/");

        [HttpGet("/payment/return")]
        public IActionResult Paid(string token) => Redirect("/thanks");

        [Authorize]
        [HttpGet("/profile/old")]
        public IActionResult Profile() => Redirect("/profile");

        [HttpPost("/filter")]
        [Instrumentation.NotInstrumented("a filter of the list, kept in the address")]
        public IActionResult Filter([FromForm] string level) => Redirect($"/courses?level={level}");

        private string Tagged(string path) => QueryHelpers.AddQueryString(
            QueryHelpers.AddQueryString(path, "utm_source", Request.Query["utm_source"].ToString()),
            "utm_campaign",
            Request.Query["utm_campaign"].ToString());

        private static string Kept(string path, HttpRequest request)
        {
            var query = request.Query.ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
            return QueryHelpers.AddQueryString(path, query);
        }
    }

    [Authorize]
    public sealed class LibraryController : Controller
    {
        [HttpGet("/library")]
        public IActionResult Index() => Redirect("/library/mine");

        [HttpGet("/library/open"), AllowAnonymous]
        public IActionResult Open() => Redirect({|TRK203:"/library/mine"|});

        [HttpGet("/library/next")]
        public IActionResult Next() => RedirectToAction(nameof(Index));
    }
}
