using System.Net;

namespace Bootcamp.Pages;

/// <summary>The pages that visitors land on: the plan's <c>landing:</c> routes.</summary>
internal static class PageRoutes
{
    private static readonly string[] Courses = ["backend", "frontend", "data"];

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext http, TimeProvider clock) => Landing(http, clock, StartPage()));
        routes.MapGet("/courses/{id}", (string id, HttpContext http, TimeProvider clock) => Landing(http, clock, CoursePage(id)));

        // Advertisements of last year still name this address. What they say of the campaign moves on with the visitor.
        routes.MapGet("/course/{id}", (string id, HttpRequest request) => Results.Redirect($"/courses/{id}{request.QueryString}", permanent: true));
    }

    private static IResult Landing(HttpContext http, TimeProvider clock, string body)
    {
        LandingTime.Set(http, clock);
        return Results.Content(Page(body), "text/html; charset=utf-8");
    }

    private static string StartPage() =>
        "<h1>Courses</h1><ul>" + string.Concat(Courses.Select(c => $"""<li><a href="/courses/{c}">{c}</a></li>""")) + "</ul>";

    private static string CoursePage(string id) =>
        $"""
        <h1>Course {WebUtility.HtmlEncode(id)}</h1>
        <button id="apply" data-course="{WebUtility.HtmlEncode(id)}">Apply</button>
        <button id="withdraw" disabled>Withdraw</button>
        <pre id="said"></pre>
        """;

    /// <remarks>
    /// The browser makes the keys of the visit (the plan says <c>origin: web</c>), and the server only passes them on.
    /// </remarks>
    private static string Page(string body) =>
        $$"""
        <!doctype html>
        <meta charset="utf-8">
        <title>Bootcamp</title>
        {{body}}
        <script>
          const keep = name => {
            if (!document.cookie.includes(name + "=")) document.cookie = `${name}=${crypto.randomUUID()}; path=/`;
          };
          keep("anonymous_id");
          keep("session_id");

          setInterval(() => post("/sessions/refresh", {}), 600_000);

          const apply = document.getElementById("apply"), withdraw = document.getElementById("withdraw");
          const post = (url, body, headers) =>
            fetch(url, { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(body) });
          let application;
          if (apply) apply.onclick = async () => {
            application = (await (await post("/applications", { courseId: apply.dataset.course })).json()).id;
            document.getElementById("said").textContent = application;
            withdraw.disabled = false;
          };
          if (withdraw) withdraw.onclick = async () => {
            const said = await post(`/applications/${application}/withdraw`, { reason: "unknown" },
              { "Client-Event-Id": crypto.randomUUID() });
            document.getElementById("said").textContent += said.ok ? " withdrawn" : ` ${said.status}`;
          };
        </script>
        """;
}
