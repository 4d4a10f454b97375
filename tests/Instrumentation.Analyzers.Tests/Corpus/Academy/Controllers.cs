using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using Academy.Applications;
using Academy.Tracking;
using Instrumentation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PostHog;

namespace Academy.BackOffice
{
    /// <summary>What admins do, in an area, with tokens in its routes.</summary>
    [Area("BackOffice"), Authorize]
    [Route("[area]/[controller]/[action]")]
    public sealed class ApplicationsController(IApplications applications, ApplicationService service, ITracker tracker, IPostHogClient hog, IHttpContextAccessor accessor) : Controller
    {
        [HttpPost("{id}")]
        public IActionResult Pass(string id)
        {
            if (!service.Pass(id))
                return Conflict();
            return NoContent();
        }

        [HttpPost]
        public IActionResult PassAll([FromBody] string[] ids)
        {
            foreach (var id in ids)
                service.Pass(id);
            {|TRK304:return|} NoContent();
        }

        [HttpPost("{id}")]
        public void Told(string id, string applicant)
        {
            var application = applications.Find(id)!;
            tracker.Track(new PaperPassed { ApplicationId = new ApplicationId(id) }, StoredContext.Restore(application.Context));
            tracker.Track(new PaperPassed { ApplicationId = new ApplicationId(id) }, StoredContext.Capture());
            tracker.Track(new PaymentCompleted { ApplicationId = new ApplicationId(id) }, StoredContext.Unknown("older than the log"));
            hog.Capture({|TRK205:User.FindFirstValue(ClaimTypes.NameIdentifier)|}!, "payment_completed", new Dictionary<string, object> { ["application_id"] = id });
            hog.Capture(application.UserId, "payment_completed", new Dictionary<string, object> { ["application_id"] = id });
            hog.Capture(applicant, "payment_completed", new Dictionary<string, object> { ["application_id"] = id });
            hog.Capture({|TRK205:Request.Cookies["uid"]|}!, "payment_completed", new Dictionary<string, object> { ["application_id"] = id });
            hog.Capture(Request.RouteValues["user"]!.ToString()!, "payment_completed", new Dictionary<string, object> { ["application_id"] = id });

            var me = accessor.HttpContext!.User.Identity!.Name!;
            hog.Capture({|TRK205:me|}, "payment_completed", new Dictionary<string, object> { ["application_id"] = id });
            hog.Capture({|TRK205:Visitor()|}, "payment_completed", new Dictionary<string, object> { ["application_id"] = id });
            hog.Capture(application.UserId ?? me, "payment_completed", new Dictionary<string, object> { ["application_id"] = id });
            hog.Capture(me, "review_written", new Dictionary<string, object> { ["course_id"] = application.CourseId });
            hog.Capture(application.UserId!, "paper_passed", new Dictionary<string, object>
            {
                ["application_id"] = id,
                ["utm_source"] = {|TRK205:Request.Cookies["utm_source"]|}!,
                ["utm_medium"] = Request.Form["utm_medium"].ToString(),
                ["utm_campaign"] = Stored(application, "utm_campaign"),
            });
        }

        private string Visitor() => HttpContext.Session.GetString("visitor")!;

        private static string Stored(Application application, string name) =>
            StoredContext.Restore(application.Context).Context.TryGet(name, out var value) ? value.ToString()! : "";
    }
}

namespace Academy.Site
{
    public interface IReviews
    {
        bool Add(string course, int stars);
    }

    /// <summary>Found by a conventional route.</summary>
    public sealed class ReviewsController(IReviews reviews, ITracker tracker) : Controller
    {
        [HttpPost]
        public IActionResult Write(string id, [FromForm] int stars)
        {
            if (!ModelState.IsValid)
                return View();
            if (!reviews.Add(id, stars))
            {
                TrackingPlan.NoEvent("the same review was sent before");
                return View("Thanks");
            }

            tracker.Track(new ReviewWritten { CourseId = id, Rating = stars });
            return View("Thanks");
        }

        [HttpPost]
        public IActionResult Import(string[] courses)
        {
            if (courses.Length == 0)
                {|TRK304:return|} View("Nothing");
            tracker.Track(new ReviewWritten { CourseId = courses[0] });
            return View("Thanks");
        }

        public IActionResult {|TRK302:Answer|}(string id, [FromForm] string text) => View("Thanks");

        public IActionResult Index() => View();
    }

    [ApiController, Route("api/notes")]
    public sealed class NotesController(ApplicationService applications, ILogSomething log) : ControllerBase
    {
        [HttpPost]
        public IActionResult {|TRK302:Create|}(string text) => Created("/", text);

        [HttpPut("{id}")]
        public Task<IActionResult> {|TRK302:Change|}(int id, string text)
        {
            log.Write(text);
            return Task.FromResult<IActionResult>(Ok());
        }

        [HttpDelete("{id}")]
        [NotInstrumented("notes are private")]
        public void Delete(int id)
        {
        }

        [AcceptVerbs("PATCH", "POST"), Route("{id}/apply")]
        public IActionResult Apply(string id) => Ok(applications.Submit(id));

        [AcceptVerbs("PATCH", "PUT"), Route("{id}/tag")]
        public IActionResult {|TRK302:Tag|}(string id) => Ok(id.Length);

        [HttpGet("{id}")]
        public IActionResult Read(int id) => Ok(id);

        [NonAction]
        public void Tidy() => log.Write("");
    }

    [NotInstrumented("called by the payment provider only")]
    public sealed class HooksController : Controller
    {
        [HttpPost("/hooks/paid")]
        public IActionResult Paid() => Ok();
    }

    public interface ILogSomething
    {
        void Write(string text);
    }

    public sealed class LogSomething : ILogSomething
    {
        private readonly List<string> _lines = [];

        public void Write(string text) => _lines.AddRange(text.Split('\n').Where(line => line.Length > 0));
    }

    public static class Program
    {
        public static void Configure(WebApplication app)
        {
            app.MapControllerRoute("default", "{controller=Home}/{action=Index}/{id?}");
            app.MapApplications();
            app.MapVisits();
        }
    }
}
