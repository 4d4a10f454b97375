namespace Bootcamp.Visits;

/// <summary>Keeps a visit alive while the page is open. Nobody meant anything by it, so the plan exempts it from events.</summary>
internal static class SessionRoutes
{
    public static void MapSessions(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sessions/refresh", (HttpContext http) =>
        {
            if (http.Request.Cookies[VisitMiddleware.SessionCookie] is { } session)
                http.Response.Cookies.Append(VisitMiddleware.SessionCookie, session, new() { MaxAge = TimeSpan.FromMinutes(30) });
            return Results.NoContent();
        });
}
