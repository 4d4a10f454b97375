using Instrumentation.Analyzers.Endpoints.Routes;

namespace Instrumentation.Analyzers.Endpoints.Pages;

/// <summary>The route of a page, from where its file lies.</summary>
internal static class PageRoute
{
    private const string CodeBehind = ".cshtml.cs";
    private const string Page = ".cshtml";

    /// <summary>The route and area of the page whose code is <paramref name="path"/>; null when it is no page's.</summary>
    public static (RouteTemplate Route, string? Area)? OfCode(string path) =>
        path.EndsWith(CodeBehind, StringComparison.OrdinalIgnoreCase) ? OfPage(path.Substring(0, path.Length - ".cs".Length), "") : null;

    /// <summary>The route and area of the page <paramref name="path"/>, below <c>Pages</c> or <c>Areas/…/Pages</c>, with the template of its <c>@page</c>.</summary>
    public static (RouteTemplate Route, string? Area)? OfPage(string path, string template)
    {
        var parts = path.Replace('\\', '/').Split('/');
        var pages = Array.FindLastIndex(parts, static part => string.Equals(part, "Pages", StringComparison.OrdinalIgnoreCase));
        if (pages < 0 || pages == parts.Length - 1 || !path.EndsWith(Page, StringComparison.OrdinalIgnoreCase))
            return null;
        var area = pages >= 2 && string.Equals(parts[pages - 2], "Areas", StringComparison.OrdinalIgnoreCase) ? parts[pages - 1] : null;
        if (RouteTemplate.IsAbsolute(template))
            return (RouteTemplate.Parse(template), area);
        var own = parts.Skip(pages + 1).ToList();
        var name = own[own.Count - 1];
        own[own.Count - 1] = name.Substring(0, name.Length - Page.Length);
        if (string.Equals(own[own.Count - 1], "Index", StringComparison.OrdinalIgnoreCase))
            own.RemoveAt(own.Count - 1);
        if (area is not null)
            own.Insert(0, area);
        return (RouteTemplate.Parse(string.Join("/", own)).Then(RouteTemplate.Parse(template)), area);
    }
}
