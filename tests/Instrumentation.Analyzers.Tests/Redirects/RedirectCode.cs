using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Redirects;

/// <summary>Code that redirects, under a plan with five names of attribution and a landing page.</summary>
internal static class RedirectCode
{
    private const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        properties:
          utm_source: { type: string, description: Where the visit came from }
          utm_medium: { type: string, description: By which medium }
          utm_campaign: { type: string, description: By which campaign }
          utm_term: { type: string, description: By which search term }
          utm_content: { type: string, description: By which variant of the ad }
        groups:
          utm: { attribution: true, properties: [utm_source, utm_medium, utm_campaign, utm_term, utm_content] }
        events:
          arrived: { description: Somebody came, trigger: The page was shown, carries: [utm] }
        landing: ["/start/{id}"]
        """;

    /// <summary>A file.</summary>
    public static Scenario File(string code, string plan = Plan)
    {
        var scenario = Code.AspNetCore("using System.Linq;\nusing Microsoft.AspNetCore.Http.Extensions;\nusing Microsoft.AspNetCore.WebUtilities;\n" + code, plan);
        return new Scenario { Plan = scenario.Plan, References = scenario.References, Code = scenario.Code, ShowsHints = true };
    }

    /// <summary>Members of a controller that anybody may call.</summary>
    public static Scenario Controller(string members, string before = "") => File($$"""
        {{before}}
        public class PagesController : Controller
        {
            {{members}}
        }

        public record Course(string Slug, int Id);

        public interface ICourses
        {
            Course Find(int id);
        }
        """);

    /// <summary>An action whose one statement returns a redirect to <paramref name="target"/>.</summary>
    public static Scenario To(string target, string more = "") => Controller($$"""
        [HttpGet("/old/{id}")]
        public IActionResult Old(int id, string slug, string returnUrl) => Redirect({{target}});

        {{more}}
        """);
}
