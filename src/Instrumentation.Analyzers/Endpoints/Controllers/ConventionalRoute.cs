using System.Text;
using Instrumentation.Analyzers.Endpoints.Routes;

namespace Instrumentation.Analyzers.Endpoints.Controllers;

/// <summary>A pattern that gives routes to all actions without attributes, as <c>MapControllerRoute</c> takes it.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Area">The area that it is for.</param>
/// <param name="Defaults">The values that it does not ask for.</param>
internal sealed record ConventionalRoute(string Pattern, string? Area, IReadOnlyDictionary<string, string> Defaults)
{
    /// <summary>What <c>MapDefaultControllerRoute</c> maps, and every template of the SDK.</summary>
    public static ConventionalRoute Usual { get; } = new("{controller=Home}/{action=Index}/{id?}", null, new Dictionary<string, string>());

    /// <summary>The same for areas, as the documentation has it.</summary>
    public static ConventionalRoute UsualInAreas { get; } = Usual with { Pattern = "{area:exists}/" + Usual.Pattern };

    /// <summary>Whether it may have a transformer for its parts, which is written as a constraint is: <c>{controller:slugify=Home}</c>.</summary>
    public bool MayTransform => Pattern.IndexOf("{controller:", StringComparison.OrdinalIgnoreCase) >= 0 || Pattern.IndexOf("{action:", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The routes of one action: the whole pattern, and what is left of it when defaults are left out. None where it leads elsewhere.</summary>
    public IEnumerable<RouteTemplate> Of(RouteTokens tokens)
    {
        var segments = new List<(string Text, bool MayEnd, bool IsToken)>();
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var segment in Pattern.Split('/'))
        {
            if (segment.Length == 0)
                continue;
            if (Replaced(segment, tokens, named) is not { } text)
                yield break;
            var (name, ownDefault) = ParameterIn(segment);
            var mayEnd = IsToken(name) ? Same(ownDefault ?? DefaultOf(name!), text) : name is not null && (ownDefault is not null || segment.EndsWith("?}", StringComparison.Ordinal));
            segments.Add((text, mayEnd, IsToken(name)));
        }

        if (!LeadsTo(tokens, named))
            yield break;
        yield return Join(segments.Count);
        for (var end = segments.Count; end > 0 && segments[end - 1].MayEnd; end--)
        {
            if (segments[end - 1].IsToken)
                yield return Join(end - 1);
        }

        RouteTemplate Join(int count) => RouteTemplate.Parse(string.Join("/", segments.Take(count).Select(static segment => segment.Text)));
    }

    // What the pattern does not name, it must give; an action of an area is reached by nothing else.
    private bool LeadsTo(RouteTokens tokens, HashSet<string> named) =>
        (named.Contains("controller") || Same(DefaultOf("controller"), tokens.Controller))
        && (named.Contains("action") || Same(DefaultOf("action"), tokens.Action))
        && (named.Contains("area") || Same(Area ?? DefaultOf("area"), tokens.Area));

    private string? DefaultOf(string name) => Defaults.TryGetValue(name, out var value) ? value : null;

    private static bool IsToken(string? name) => Same(name, "controller") || Same(name, "action") || Same(name, "area");

    private static string? Value(string name, RouteTokens tokens) =>
        Same(name, "controller") ? tokens.Controller : Same(name, "action") ? tokens.Action : Same(name, "area") ? tokens.Area : null;

    // `{controller}-{action}` are two in one segment. Null where the pattern asks for an area and the action has none.
    private static string? Replaced(string segment, RouteTokens tokens, HashSet<string> named)
    {
        var text = new StringBuilder(segment.Length);
        for (var i = 0; i < segment.Length; i++)
        {
            var end = segment[i] == '{' ? segment.IndexOf('}', i) : -1;
            if (end < 0 || ParameterIn(segment.Substring(i, end - i + 1)).Name is not { } name || !IsToken(name))
            {
                text.Append(segment[i]);
                continue;
            }

            if (Value(name, tokens) is not { } value)
                return null;
            named.Add(name);
            text.Append(value);
            i = end;
        }

        return text.ToString();
    }

    private static (string? Name, string? Default) ParameterIn(string segment)
    {
        if (segment[0] != '{' || segment.IndexOf('}') != segment.Length - 1)
            return (null, null);
        var inner = segment.Substring(1, segment.Length - 2);
        var equals = inner.IndexOf('=');
        var name = inner.Split(':', '=')[0].Trim('*', '?', ' ');
        return (name, equals < 0 ? null : inner.Substring(equals + 1));
    }

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
