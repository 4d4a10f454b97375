using Instrumentation;
using Microsoft.AspNetCore.WebUtilities;

namespace Bootcamp.Visits;

/// <summary>Where a visit came from: the UTM parameters of the address it landed on, kept in one cookie.</summary>
/// <remarks>
/// A landing with any of them replaces all of them. The source of one campaign with the term of another would be worse
/// than nothing, because the log would not show it.
/// </remarks>
internal static class Attribution
{
    private const string Cookie = "utm";

    private static readonly string[] Names = ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"];

    /// <summary>What this request landed with, or else what the visit landed with before.</summary>
    public static IEnumerable<KeyValuePair<string, AnyValue>> Of(HttpContext http)
    {
        var landed = Read(http.Request.QueryString.Value);
        if (landed.Count == 0)
            return Values(Read(http.Request.Cookies[Cookie]));

        http.Response.Cookies.Append(Cookie, QueryString.Create(landed).Value!);
        return Values(landed);
    }

    private static Dictionary<string, string?> Read(string? query)
    {
        var parameters = QueryHelpers.ParseQuery(query);
        return Names.Where(parameters.ContainsKey).ToDictionary(name => name, name => parameters[name][0]);
    }

    private static IEnumerable<KeyValuePair<string, AnyValue>> Values(Dictionary<string, string?> parameters) =>
        parameters.Select(parameter => KeyValuePair.Create<string, AnyValue>(parameter.Key, parameter.Value));
}
