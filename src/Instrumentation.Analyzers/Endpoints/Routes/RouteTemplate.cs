using System.Text;

namespace Instrumentation.Analyzers.Endpoints.Routes;

/// <summary>
/// A route as ASP.NET Core writes it. Two are the same when they match the same requests: what a parameter is called and
/// how it is constrained tells nothing to somebody who reads a plan, and the case of letters tells nothing to the router.
/// </summary>
internal sealed class RouteTemplate
{
    private const string VersionConstraint = ":apiVersion}";

    private readonly IReadOnlyList<string> _written;
    private readonly IReadOnlyList<string> _segments;
    private readonly IReadOnlyList<string> _shapes;

    private RouteTemplate(IReadOnlyList<string> written)
    {
        _written = written;
        _segments = [.. written.Select(Bare)];
        _shapes = [.. _segments.Select(Shape)];
        Text = "/" + string.Join("/", _segments);
        Trunk = string.Join("/", _shapes.Take(TrunkLength(_shapes)));
    }

    /// <summary>The route of the application itself.</summary>
    public static RouteTemplate Root { get; } = new([]);

    /// <summary>The route with its parameters' names and without constraints and defaults: <c>/orders/{id}/items/{**rest}</c>.</summary>
    public string Text { get; }

    /// <summary>What it begins with, without parameters at its end, which may be optional: templates of other trunks, letter case aside, never match.</summary>
    public string Trunk { get; }

    /// <summary>Reads a template; a leading <c>~</c>, slashes at the ends and a query say nothing.</summary>
    public static RouteTemplate Parse(string text)
    {
        var segments = new List<string>();
        foreach (var segment in Split(text))
        {
            if (segment.Length > 0)
                segments.Add(segment);
        }

        return segments.Count == 0 ? Root : new RouteTemplate(segments);
    }

    /// <summary>Whether the template of an action begins anew, whatever its controller says.</summary>
    public static bool IsAbsolute(string template) => template.StartsWith("/", StringComparison.Ordinal) || template.StartsWith("~/", StringComparison.Ordinal);

    /// <summary>The route of what is mapped below this one.</summary>
    public RouteTemplate Then(RouteTemplate inner) => inner._segments.Count == 0 ? this : new RouteTemplate([.. _written, .. inner._written]);

    /// <summary>Whether both match the same requests, or this one, without its optional end, does.</summary>
    public bool Matches(RouteTemplate other)
    {
        for (var i = 0; i < Math.Max(_segments.Count, other._segments.Count); i++)
        {
            if (i >= _segments.Count)
                return other.IsOptionalFrom(i);
            if (i >= other._segments.Count)
                return IsOptionalFrom(i);
            if (!string.Equals(_shapes[i], other._shapes[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    /// <summary>How much of what tells nothing to the router both have in common: more, where parameters are called, and constrained, alike.</summary>
    public int Likeness(RouteTemplate other) =>
        string.Equals(string.Join("/", _written), string.Join("/", other._written), StringComparison.OrdinalIgnoreCase) ? 2
        : string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase) ? 1
        : 0;

    /// <summary>Whether one ends as the other does that has more before it, as <c>/api/orders</c> and <c>/orders</c>.</summary>
    public bool SharesEndWith(RouteTemplate other)
    {
        var count = Math.Min(_shapes.Count, other._shapes.Count);
        for (var i = 1; i <= count; i++)
        {
            if (!string.Equals(_shapes[_shapes.Count - i], other._shapes[other._shapes.Count - i], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return count > 0 && _shapes.Count != other._shapes.Count;
    }

    /// <summary>Whether a part of it is the version of an API, as <c>v{version:apiVersion}</c> says.</summary>
    public bool HasVersion => _written.Any(static segment => segment.EndsWith(VersionConstraint, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same with <paramref name="version"/> in the place of the version of the API.</summary>
    public RouteTemplate WithVersion(string version) => new([.. _written.Select(segment =>
        segment.EndsWith(VersionConstraint, StringComparison.OrdinalIgnoreCase) && segment.LastIndexOf('{') is >= 0 and var open ? segment.Substring(0, open) + version : segment)]);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool IsOptionalFrom(int index)
    {
        for (var i = index; i < _segments.Count; i++)
        {
            if (!_segments[i].StartsWith("{", StringComparison.Ordinal) || !_segments[i].EndsWith("?}", StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static int TrunkLength(IReadOnlyList<string> shapes)
    {
        var length = shapes.Count;
        while (length > 0 && shapes[length - 1].StartsWith("{", StringComparison.Ordinal))
            length--;
        return length;
    }

    // `{id}` and `{id?}` are a parameter; `{**rest}` takes slashes too.
    private static string Shape(string segment)
    {
        var shape = new StringBuilder(segment.Length);
        for (var i = 0; i < segment.Length; i++)
        {
            if (segment[i] != '{' || segment.IndexOf('}', i) is var end && end < 0)
            {
                shape.Append(segment[i]);
                continue;
            }

            shape.Append(segment[i + 1] == '*' ? "{*}" : "{}");
            i = end;
        }

        return shape.ToString();
    }

    private static IEnumerable<string> Split(string text)
    {
        var start = text.StartsWith("~", StringComparison.Ordinal) ? 1 : 0;
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '{' or '}')
                depth += text[i] == '{' ? 1 : -1;
            if (text[i] == '?' && depth <= 0)
            {
                yield return text.Substring(start, i - start);
                yield break;
            }

            // A constraint may hold slashes.
            if (text[i] != '/' || depth > 0)
                continue;
            yield return text.Substring(start, i - start);
            start = i + 1;
        }

        yield return text.Substring(start);
    }

    // `{id:guid}`, `{id:int?}`, `{page=1}`, `{**rest}`; `{{` is a brace that is meant as one.
    private static string Bare(string segment)
    {
        var bare = new StringBuilder(segment.Length);
        for (var i = 0; i < segment.Length; i++)
        {
            if (segment[i] != '{' || EndOf(segment, i) is var end && end < 0)
            {
                bare.Append(segment[i]);
                continue;
            }

            var parameter = segment.Substring(i + 1, end - i - 1);
            var name = parameter.Split(':', '=')[0].Trim();
            var isOptional = parameter.EndsWith("?", StringComparison.Ordinal) || parameter.IndexOf('=') >= 0;
            bare.Append('{').Append(name.TrimEnd('?')).Append(isOptional ? "?}" : "}");
            i = end;
        }

        return bare.ToString();
    }

    // A regular expression as a constraint brings braces of its own.
    private static int EndOf(string segment, int open)
    {
        var depth = 0;
        for (var i = open; i < segment.Length; i++)
        {
            if (segment[i] is '{' or '}')
                depth += segment[i] == '{' ? 1 : -1;
            if (depth == 0)
                return i;
        }

        return -1;
    }
}
