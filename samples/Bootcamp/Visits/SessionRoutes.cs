using Instrumentation;

namespace Bootcamp.Visits;

/// <summary>What browsers do on their own. Nobody meant anything by it, so no event tells of it, and plan or code say why.</summary>
internal static class SessionRoutes
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        // The plan's `exempt:` names this one.
        routes.MapPost("/sessions/refresh", (HttpContext http) =>
        {
            if (http.Request.Cookies[VisitMiddleware.SessionCookie] is { } session)
                http.Response.Cookies.Append(VisitMiddleware.SessionCookie, session, new() { MaxAge = TimeSpan.FromMinutes(30) });
            return Results.NoContent();
        });
        routes.MapPost("/reports/csp", Reported);
    }

    [NotInstrumented("browsers report what they blocked; no visitor asked for it")]
    private static IResult Reported() => Results.NoContent();
}
