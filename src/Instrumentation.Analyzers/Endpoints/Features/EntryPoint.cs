using Instrumentation.Analyzers.Endpoints.Routes;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>
/// An entry point as a plan names it: the documentation id of a method, or a verb and a route, <c>POST /orders/{id}</c>;
/// <c>?handler=Delete</c> names a handler of a page, and the verb <c>ANY</c> those endpoints that answer all.
/// </summary>
internal sealed class EntryPoint
{
    private const string AnyVerb = "ANY";
    private const string HandlerQuery = "?handler=";
    private const int NamesVerb = 4;

    private readonly Lazy<RouteTemplate>? _route;

    private EntryPoint(PlanText text)
    {
        Text = text;
        var words = text.Text.Split([' ', '\t'], 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words[0].IndexOf(':') >= 0 || words[1].TrimStart() is not { Length: > 0 } route)
            return;
        var query = route.IndexOf(HandlerQuery, StringComparison.OrdinalIgnoreCase);
        Verb = words[0].ToUpperInvariant();
        Handler = query < 0 ? null : route.Substring(query + HandlerQuery.Length);
        _route = new(() => RouteTemplate.Parse(route), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>What the plan says, and where.</summary>
    public PlanText Text { get; }

    /// <summary>The verb, in upper case; null for a documentation id.</summary>
    public string? Verb { get; }

    /// <summary>The route, taken apart when it is first asked for: a plan has thousands, and most projects have no endpoint; null for a documentation id.</summary>
    public RouteTemplate? Route => _route?.Value;

    /// <summary>The page's handler.</summary>
    public string? Handler { get; }

    /// <summary>Reads what stands in a plan.</summary>
    public static EntryPoint Of(PlanText text) => new(text);

    /// <summary>Whether requests that it names reach <paramref name="endpoint"/>.</summary>
    public bool Names(Endpoint endpoint) => FitOf(endpoint) is not null;

    /// <summary>
    /// How well <paramref name="endpoint"/> fits: the router takes one that names the verb before one that answers all, and whoever tells
    /// <c>{id:int}</c> from <c>{slug}</c> means one of them. Null where requests that it names do not reach it.
    /// </summary>
    public int? FitOf(Endpoint endpoint)
    {
        if (Route is null || !string.Equals(Handler, endpoint.PageHandler, StringComparison.OrdinalIgnoreCase))
            return null;
        int? best = null;
        foreach (var route in endpoint.Routes)
        {
            if (!(Verb == AnyVerb ? route.Verbs.Count == 0 : route.Answers(Verb!)))
                continue;
            foreach (var template in route.Readings(endpoint.Versions))
            {
                if (template.Matches(Route))
                    best = Math.Max(best ?? 0, (route.Verbs.Count > 0 ? NamesVerb : 0) + template.Likeness(Route));
            }
        }

        return best;
    }

    /// <summary>How a plan names the first way to <paramref name="endpoint"/> that changes something; null where nobody can tell the route.</summary>
    public static string? NameOf(Endpoint endpoint)
    {
        var known = endpoint.Routes.Where(static route => route.Template is not null && route.Transformed is null).ToList();
        if ((known.FirstOrDefault(static route => route.Verbs.Any(Endpoint.IsChanging)) ?? known.FirstOrDefault()) is not { } way)
            return null;
        var verb = way.Verbs.FirstOrDefault(Endpoint.IsChanging) ?? way.Verbs.FirstOrDefault() ?? AnyVerb;
        return $"{verb} {way.Template!.Text}" + (endpoint.PageHandler is { } handler ? HandlerQuery + handler : "");
    }
}
