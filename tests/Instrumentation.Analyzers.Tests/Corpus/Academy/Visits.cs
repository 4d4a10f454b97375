using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Academy.Site
{
    /// <summary>What stands between the address that was typed and the page.</summary>
    public static class Visits
    {
        public static void MapVisits(this IEndpointRouteBuilder routes)
        {
            routes.MapGet("/begin", () => Results.Redirect({|TRK203:"/courses"|}));
            routes.MapGet("/begin/kept", (HttpRequest request) => Results.Redirect("/courses" + request.QueryString));
            routes.MapGet("/intro", Intro);
            routes.MapGet("/intro/{id}", (int id, HttpContext http) =>
            {
                var query = http.Request.QueryString;
                return TypedResults.LocalRedirect($"~/courses/{id}{query}");
            });
            routes.MapGet("/profile", () => Results.Redirect("/profile/me")).RequireAuthorization();
            routes.MapGet("/invitation", (HttpContext http) => http.Response.Redirect({|TRK203:"/courses/invited"|}));
            routes.MapGet("/preview", (HttpContext http) => Results.LocalRedirect({|TRK203:http.Request.Path + "/full"|}));
            routes.MapGet("/", (HttpContext http, ICourses courses) =>
            {
                if (courses.BySlug("today") is { } today)
                    return Results.Redirect({|TRK203:$"/courses/{today.Id}"|});
                return Results.{|TRK203:RedirectToRoute|}("courses");
            });

            var members = routes.MapGroup("/members").RequireAuthorization();
            members.MapGet("/home", () => Results.Redirect("/members/lessons"));
            members.MapGet("/welcome", () => Results.Redirect({|TRK203:"/courses"|})).AllowAnonymous();
        }

        private static RedirectHttpResult Intro() => TypedResults.Redirect({|TRK203:"/courses/1"|}, permanent: true);
    }

    public sealed class TrailingSlash(RequestDelegate next)
    {
        public async Task InvokeAsync(HttpContext context)
        {
            var path = context.Request.Path.Value ?? "";
            if (path.Length > 1 && path.EndsWith('/'))
            {
                context.Response.Redirect({|TRK203:path.TrimEnd('/')|}, permanent: true);
                return;
            }

            await next(context);
        }
    }

    public sealed class OneHost(RequestDelegate next)
    {
        public async Task InvokeAsync(HttpContext context)
        {
            var request = context.Request;
            if (request.Host.Host == "www.academy.example")
            {
                context.Response.Redirect($"https://academy.example{request.Path}{request.QueryString}", permanent: true);
                return;
            }

            if (request.Host.Host == "old.academy.example")
            {
                context.Response.Redirect({|TRK203:$"https://academy.example{request.Path}"|}, permanent: true);
                return;
            }

            await next(context);
        }
    }

    public sealed class Banner : ComponentBase
    {
        [Inject]
        public NavigationManager Navigation { get; set; } = null!;

        [Parameter]
        public string Source { get; set; } = "";

        public void Open() => Navigation.NavigateTo({|TRK203:$"/courses?utm_source={Source}&level=all"|});

        public void OpenWhole(string medium, string campaign) => Navigation.NavigateTo($"/courses?utm_source={Source}&utm_medium={medium}&utm_campaign={campaign}");

        public void Reload() => Navigation.NavigateTo({|TRK203:new System.Uri(Navigation.Uri).AbsolutePath|});
    }
}
