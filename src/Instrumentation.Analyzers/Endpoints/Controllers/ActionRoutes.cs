using Instrumentation.Analyzers.Endpoints.Routes;

namespace Instrumentation.Analyzers.Endpoints.Controllers;

/// <summary>The routes of one action, put together as MVC does it.</summary>
internal static class ActionRoutes
{
    private static readonly RouteAttribute Nothing = new(null, [], IsReadable: true);

    /// <summary>The routes that attributes give; none when neither controller nor action has a template, so that conventions decide.</summary>
    public static IReadOnlyList<EndpointRoute> ByAttributes(
        IReadOnlyList<RouteAttribute> ofController, IReadOnlyList<RouteAttribute> ofAction, RouteTokens tokens, bool areTransformed)
    {
        var before = ofController.Where(static route => route.Template is not null || !route.IsReadable).ToList();
        var routes = new List<EndpointRoute>();
        foreach (var (template, verbs, isReadable) in Selectors(ofAction))
        {
            if (template is null && isReadable && before.Count == 0)
                continue;
            foreach (var prefix in template is not null && RouteTemplate.IsAbsolute(template) || before.Count == 0 ? [Nothing] : before)
                routes.Add(Made(prefix, new RouteAttribute(template, verbs, isReadable), tokens, areTransformed));
        }

        return routes;
    }

    /// <summary>The verbs of an action without a template; empty for any.</summary>
    public static IReadOnlyList<string> VerbsOf(IReadOnlyList<RouteAttribute> ofAction) => [.. ofAction.SelectMany(static route => route.Verbs).Distinct()];

    // Each template is a way in. `[HttpPost]` without one restricts `[Route]`s beside it, and is a way in of its own without them.
    private static IEnumerable<RouteAttribute> Selectors(IReadOnlyList<RouteAttribute> ofAction)
    {
        var silent = ofAction.Where(static route => route.Template is null && route.IsReadable).SelectMany(static route => route.Verbs).Distinct().ToList();
        var restricts = false;
        foreach (var route in ofAction)
        {
            if (route.Template is null && route.IsReadable)
                continue;
            restricts |= route.Verbs.Count == 0;
            yield return route.Verbs.Count == 0 ? route with { Verbs = silent } : route;
        }

        if (!restricts && (silent.Count > 0 || ofAction.Count == 0))
            yield return new RouteAttribute(null, silent, IsReadable: true);
    }

    private static EndpointRoute Made(RouteAttribute prefix, RouteAttribute own, RouteTokens tokens, bool areTransformed)
    {
        var route = new EndpointRoute(own.Verbs, own.IsReadable && prefix.IsReadable ? Join(prefix.Template, own.Template, tokens) : null);
        return areTransformed && route.Template is not null && (HasToken(prefix.Template) || HasToken(own.Template))
            ? route with { Transformed = Join(prefix.Template, own.Template, tokens.Transformed()), MayDiffer = true }
            : route;
    }

    private static bool HasToken(string? template) => template is not null && template.IndexOf('[') >= 0;

    private static RouteTemplate? Join(string? prefix, string? template, RouteTokens tokens)
    {
        if (tokens.Replace(prefix ?? "") is not { } before || tokens.Replace(template ?? "") is not { } own)
            return null;
        return RouteTemplate.Parse(before).Then(RouteTemplate.Parse(own));
    }
}
