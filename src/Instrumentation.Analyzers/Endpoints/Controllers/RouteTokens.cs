using System.Text;

namespace Instrumentation.Analyzers.Endpoints.Controllers;

/// <summary>What <c>[controller]</c>, <c>[action]</c> and <c>[area]</c> stand for in the templates of one action.</summary>
internal sealed record RouteTokens(string Controller, string Action, string? Area)
{
    /// <summary>The template without tokens; null when it has one that only the application knows.</summary>
    public string? Replace(string template)
    {
        var text = new StringBuilder(template.Length);
        for (var i = 0; i < template.Length; i++)
        {
            var isDoubled = i + 1 < template.Length && template[i + 1] == template[i];
            if (template[i] is '[' or ']' && isDoubled)
            {
                text.Append(template[i++]);
            }
            else if (template[i] != '[')
            {
                text.Append(template[i]);
            }
            else
            {
                var end = template.IndexOf(']', i);
                if (end < 0 || Value(template.Substring(i + 1, end - i - 1)) is not { } value)
                    return null;
                text.Append(value);
                i = end;
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The same as a transformer writes them, <c>order-items</c> for <c>OrderItems</c>: what the documentation shows, and nearly everybody
    /// took over. What else one may make of them nobody knows.
    /// </summary>
    public RouteTokens Transformed() => new(Hyphenated(Controller), Hyphenated(Action), Area is null ? null : Hyphenated(Area));

    private static string Hyphenated(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                text.Append('-');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private string? Value(string token) =>
        string.Equals(token, "controller", StringComparison.OrdinalIgnoreCase) ? Controller
        : string.Equals(token, "action", StringComparison.OrdinalIgnoreCase) ? Action
        : string.Equals(token, "area", StringComparison.OrdinalIgnoreCase) ? Area
        : null;
}
