using Instrumentation.Analyzers.Endpoints.Routes;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Libraries;

/// <summary>Reads methods that Wolverine's HTTP library answers with: <c>[WolverinePost("/orders")]</c>.</summary>
internal static class WolverineReader
{
    /// <summary>One of its attributes, by which it is known to be there.</summary>
    public const string Post = Space + ".WolverinePostAttribute";

    private const string Space = "Wolverine.Http";

    private static readonly Dictionary<string, string> VerbsByName = new()
    {
        ["WolverineGetAttribute"] = "GET",
        ["WolverinePostAttribute"] = "POST",
        ["WolverinePutAttribute"] = "PUT",
        ["WolverinePatchAttribute"] = "PATCH",
        ["WolverineDeleteAttribute"] = "DELETE",
        ["WolverineHeadAttribute"] = "HEAD",
        ["WolverineOptionsAttribute"] = "OPTIONS",
    };

    /// <summary>The endpoint that <paramref name="method"/> is; null when it is none.</summary>
    public static Endpoint? Read(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { } type
                && VerbsByName.TryGetValue(type.Name, out var verb)
                && FrameworkType.Is(type, Space, type.Name))
            {
                return new Endpoint
                {
                    Routes = [new EndpointRoute([verb], attribute.TextAt(0) is { } route ? RouteTemplate.Parse(route) : null)],
                    Handler = method,
                    Place = method.Locations.FirstOrDefault() ?? Location.None,
                    IsAnonymous = Access.Of(method, method.ContainingType),
                    IsApi = true,
                };
            }
        }

        return null;
    }
}
