using Bootcamp.Tracking;
using Instrumentation;

namespace Bootcamp.Visits;

/// <summary>
/// Makes the keys and the attribution of each request the ambient context, so that no code further in has to pass
/// them along, and none can forget to.
/// </summary>
internal sealed class VisitMiddleware(RequestDelegate next)
{
    public const string SessionCookie = "session_id";

    private const string AnonymousCookie = "anonymous_id";

    /// <summary>Stands in for authentication: a real site would take the account from <c>HttpContext.User</c>.</summary>
    private const string UserCookie = "user_id";

    /// <summary>Made by the browser for one thing the visitor did, so that both sides' events of it join.</summary>
    private const string ClientEventHeader = "Client-Event-Id";

    public async Task InvokeAsync(HttpContext http)
    {
        using (TrackingContext.Begin(ContextOf(http)))
            await next(http);
    }

    /// <remarks>What the browser did not send stays away: the server makes no keys, it passes them on.</remarks>
    private static TrackingContext ContextOf(HttpContext http)
    {
        var cookies = http.Request.Cookies;
        var context = TrackingContext.Empty.WithAttribution(Attribution.Of(http));
        if (cookies[AnonymousCookie] is { } anonymous)
            context = context.With(new AnonymousId(anonymous));
        if (cookies[UserCookie] is { } user)
            context = context.With(new UserId(user));
        if (cookies[SessionCookie] is { } session)
            context = context.With(new SessionId(session));
        if (Guid.TryParse(http.Request.Headers[ClientEventHeader], out var clientEvent))
            context = context.With(new ClientEventId(clientEvent));
        return context;
    }
}
