namespace Instrumentation.Analyzers.Endpoints.Routes;

/// <summary>One way to an endpoint.</summary>
/// <param name="Verbs">The verbs, in upper case; empty for any.</param>
/// <param name="Template">The route; null where nobody can tell it.</param>
internal sealed record EndpointRoute(IReadOnlyList<string> Verbs, RouteTemplate? Template)
{
    /// <summary>Whether something that nobody sees may put more before the route, or make another one of it.</summary>
    public bool MayDiffer { get; init; }

    /// <summary>The route as the application may write it as well, where a transformer does: <c>/api/order-items</c> for <c>/api/OrderItems</c>.</summary>
    public RouteTemplate? Transformed { get; init; }

    /// <summary>Whether nobody can tell all that it is reached by.</summary>
    public bool IsUnknown => Template is null || MayDiffer;

    /// <summary>Whether a request with <paramref name="verb"/> takes it.</summary>
    public bool Answers(string verb) => Verbs.Count == 0 || Verbs.Contains(verb);

    /// <summary>What a plan may write for it: itself, as it is transformed, and with each of the <paramref name="versions"/> that the endpoint is of.</summary>
    public IEnumerable<RouteTemplate> Readings(IReadOnlyList<string> versions)
    {
        foreach (var template in new[] { Template, Transformed })
        {
            if (template is null)
                continue;
            yield return template;
            if (!template.HasVersion)
                continue;
            foreach (var version in versions)
                yield return template.WithVersion(version);
        }
    }

    /// <summary><c>POST /orders/{id}</c>, as a plan names it; null without a route.</summary>
    public string? EntryPoint => Template is null ? null : (Verbs.Count == 0 ? "ANY" : Verbs[0]) + " " + Template.Text;
}
