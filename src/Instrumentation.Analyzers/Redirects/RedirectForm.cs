namespace Instrumentation.Analyzers.Redirects;

/// <summary>How a redirect says where it leads.</summary>
internal enum RedirectForm
{
    /// <summary>By the text of a URL.</summary>
    Url,

    /// <summary>By the name of an action, a page or a route, and route values.</summary>
    Route,
}
