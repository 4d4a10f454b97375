namespace Instrumentation.Analyzers.Endpoints.Routes;

/// <summary>One way to an endpoint.</summary>
/// <param name="Verbs">The verbs, in upper case; empty for any.</param>
/// <param name="Template">The route; null where nobody can tell it.</param>
internal sealed record EndpointRoute(IReadOnlyList<string> Verbs, RouteTemplate? Template)
{
    /// <summary>Whether a request with <paramref name="verb"/> takes it.</summary>
    public bool Answers(string verb) => Verbs.Count == 0 || Verbs.Contains(verb);

    /// <summary><c>POST /orders/{id}</c>, as a plan names it; null without a route.</summary>
    public string? EntryPoint => Template is null ? null : (Verbs.Count == 0 ? "ANY" : Verbs[0]) + " " + Template.Text;
}
