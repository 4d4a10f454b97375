namespace Instrumentation.Analyzers.Redirects;

/// <summary>What a redirect's target keeps of the request that it answers.</summary>
internal sealed class Target
{
    private Target(TargetText text)
    {
        KeepsQuery = text.KeepsQuery;
        IsUnknown = text.IsUnknown;
        ChangesCase = text.ChangesCase;
        IsRoute = text.IsRoute;
        Copied = text.Copied;
        Tagged = text.Tagged;
        var path = WithoutHost(text.Text.ToString());
        IsLocal = IsLocalPath(path);
        IsElsewhere = (path.Contains("://") || path.StartsWith("//", StringComparison.Ordinal)) && !IsMoved(path);
        IsOwnPath = path.IndexOf(TargetText.OwnPath) is var at && at >= 0 && path.IndexOfAny(['?', '#']) is var end && (end < 0 || at < end);
        Literal = path;
    }

    /// <summary>What <paramref name="text"/> says.</summary>
    public static Target Of(TargetText text, AttributionNames names)
    {
        text.FindNames(names);
        return new Target(text);
    }

    /// <summary>Whether the whole query may be in it.</summary>
    public bool KeepsQuery { get; }

    /// <summary>Whether nobody can know what is in it.</summary>
    public bool IsUnknown { get; }

    /// <summary>Whether values of the query reach it in another letter case.</summary>
    public bool ChangesCase { get; }

    /// <summary>Whether it is an action, a page or a route.</summary>
    public bool IsRoute { get; }

    /// <summary>Whether it begins with the literal path of a page of the same site.</summary>
    public bool IsLocal { get; }

    /// <summary>Whether it is another site, whose campaigns are its own.</summary>
    public bool IsElsewhere { get; }

    /// <summary>Whether it is the path of the request itself.</summary>
    public bool IsOwnPath { get; }

    /// <summary>Its letters below the host.</summary>
    public string Literal { get; }

    /// <summary>The attribution that it takes from the request.</summary>
    public IReadOnlyCollection<string> Copied { get; }

    /// <summary>The attribution that it makes up: a short link of a campaign.</summary>
    public IReadOnlyCollection<string> Tagged { get; }

    /// <summary>Whether it is known to have lost the query, and nothing of it was taken over.</summary>
    public bool DropsQuery => !KeepsQuery && !IsUnknown && Copied.Count == 0 && Tagged.Count == 0;

    // `https://` and the request's own host, or its scheme, lead to the same site.
    private static string WithoutHost(string text)
    {
        var host = text.IndexOf(TargetText.Host);
        if (host < 0)
            return text;
        var start = text.LastIndexOf(TargetText.Host) + 1;
        var before = text.Substring(0, start).Trim(TargetText.Host);
        return before is "" or "https://" or "http://" or "://" or "//" or ":" ? text.Substring(start) : text;
    }

    // `https://shop.example` with the request's own path right behind it is the same page under another name, as of an old domain or of `www`.
    private static bool IsMoved(string path)
    {
        var start = path.IndexOf("//", StringComparison.Ordinal) + 2;
        return start is 2 or 7 or 8 && path.IndexOfAny(['/', '?', '#', TargetText.OwnPath], start) is var end && end > start && path[end] == TargetText.OwnPath;
    }

    private static bool IsLocalPath(string path)
    {
        if (path.Length == 0 || path.StartsWith("//", StringComparison.Ordinal) || path.StartsWith("/\\", StringComparison.Ordinal))
            return false;
        if (path[0] is '/' or '~')
            return true;
        if (!char.IsLetterOrDigit(path[0]))
            return false;
        var end = path.IndexOfAny(['/', '?', '#']);
        return path.IndexOf(':') is var scheme && (scheme < 0 || (end >= 0 && end < scheme));
    }
}
