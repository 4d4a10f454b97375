using Instrumentation.Analyzers.Endpoints.Routes;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Pages;

/// <summary>Reads handlers of Razor Pages.</summary>
internal static class PageReader
{
    /// <summary>The handler that <paramref name="method"/> is in the model <paramref name="type"/>, which declares or inherits it; null when it is none.</summary>
    public static Endpoint? Read(IMethodSymbol method, INamedTypeSymbol type, Compilation compilation, bool? isOpen, CancellationToken cancellation)
    {
        if (type.IsAbstract || PageHandler.Of(method) is not { } handler)
            return null;
        var page = RazorPages.Of(compilation, cancellation).RouteOf(type);
        return new Endpoint
        {
            Routes = [new EndpointRoute([handler.Verb], page?.Route)],
            Handler = method,
            Place = method.Locations.FirstOrDefault() ?? Location.None,
            IsAnonymous = Access.Of(method, type) ?? isOpen,
            Area = page?.Area,
            PageHandler = handler.Name,
            TakesForm = handler.Verb != "GET" || FormInput.IsTakenBy(method),
        };
    }
}
