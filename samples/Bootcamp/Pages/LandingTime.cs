using System.Globalization;

namespace Bootcamp.Pages;

/// <summary>When the visit began: set once at the landing, read when the form arrives, both by this server's clock.</summary>
internal static class LandingTime
{
    private const string Cookie = "landed_at";

    public static void Set(HttpContext http, TimeProvider clock)
    {
        if (Read(http) is null)
            http.Response.Cookies.Append(Cookie, clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Null when the visit never landed, or the cookie names the future.</summary>
    public static TimeSpan? Since(HttpContext http, TimeProvider clock) =>
        Read(http) is { } landed && clock.GetUtcNow() - landed is var since && since >= TimeSpan.Zero ? since : null;

    private static DateTimeOffset? Read(HttpContext http) =>
        long.TryParse(http.Request.Cookies[Cookie], NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms < MaxUnixMs
            ? DateTimeOffset.FromUnixTimeMilliseconds(ms)
            : null;

    private static readonly long MaxUnixMs = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
}
