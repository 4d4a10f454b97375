using System.Net;

namespace Bootcamp.Walking;

/// <summary>A browser with its own cookies: one visitor of the site, over real HTTP.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="site">Where the site is served.</param>
    /// <param name="userId">The account that is signed in; authentication proper would have put it into the cookie.</param>
    public Browser(Uri site, string userId)
    {
        var cookies = new CookieContainer();
        cookies.Add(site, new Cookie("anonymous_id", $"browser-of-{userId}"));
        cookies.Add(site, new Cookie("session_id", $"visit-of-{userId}"));
        cookies.Add(site, new Cookie("user_id", userId));
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = site };
    }

    public async Task OpenAsync(string address) => (await _http.GetAsync(address)).EnsureSuccessStatusCode();

    public async Task<HttpResponseMessage> PostAsync(string address, object? body = null, Guid? clientEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body ?? new { }) };
        if (clientEventId is { } id)
            request.Headers.Add("Client-Event-Id", id.ToString());
        return (await _http.SendAsync(request)).EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();
}
