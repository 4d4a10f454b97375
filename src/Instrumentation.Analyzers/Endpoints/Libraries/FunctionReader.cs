using Instrumentation.Analyzers.Endpoints.Routes;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Libraries;

/// <summary>Reads Azure Functions that a request starts: <c>[Function("Pay")] … [HttpTrigger(…, "post", Route = "orders/{id}/pay")]</c>, in both models.</summary>
internal static class FunctionReader
{
    // `host.json` may say another one, or none: the compiler does not see it.
    private const string Prefix = "api";

    private static readonly string[] Spaces = ["Microsoft.Azure.Functions.Worker", "Microsoft.Azure.WebJobs"];

    /// <summary>What says in either model that a request starts a function.</summary>
    public static IEnumerable<string> Triggers => Spaces.Select(static space => space + ".HttpTriggerAttribute");

    /// <summary>The function that <paramref name="method"/> is; null when no request starts it.</summary>
    public static Endpoint? Read(IMethodSymbol method)
    {
        if (NameOf(method) is not { } name || TriggerOf(method) is not { } trigger)
            return null;
        var route = trigger.TextOf("Route") ?? name;
        IReadOnlyList<string> verbs = [.. trigger.Texts().Select(static verb => verb.ToUpperInvariant())];
        return new Endpoint
        {
            Routes = [new EndpointRoute(verbs, RouteTemplate.Parse(Prefix).Then(RouteTemplate.Parse(route))) { MayDiffer = true }],
            Handler = method,
            Place = method.Locations.FirstOrDefault() ?? Location.None,
            IsApi = true,
        };
    }

    private static AttributeData? TriggerOf(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (Find(parameter, "HttpTriggerAttribute") is { } trigger)
                return trigger;
        }

        return null;
    }

    private static string? NameOf(IMethodSymbol method) => (Find(method, "FunctionAttribute") ?? Find(method, "FunctionNameAttribute"))?.TextAt(0);

    private static AttributeData? Find(ISymbol symbol, string attributeName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && Array.Exists(Spaces, space => FrameworkType.Is(type, space, attributeName)))
                return attribute;
        }

        return null;
    }
}
