using Instrumentation.Analyzers.Endpoints.Routes;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Pages;

/// <summary>Reads handlers of Razor Pages.</summary>
internal static class PageReader
{
    /// <summary>The handler that <paramref name="method"/> is; null when it is none.</summary>
    public static Endpoint? Read(IMethodSymbol method, Compilation compilation, bool? isOpen, CancellationToken cancellation)
    {
        if (PageHandler.Of(method) is not { } handler)
            return null;
        var page = RazorPages.Of(compilation, cancellation).RouteOf(method.ContainingType);
        return new Endpoint
        {
            Routes = [new EndpointRoute([handler.Verb], page?.Route)],
            Handler = method,
            Place = method.Locations.FirstOrDefault() ?? Location.None,
            IsAnonymous = Access.Of(method, method.ContainingType) ?? isOpen,
            Area = page?.Area,
            PageHandler = handler.Name,
            TakesForm = handler.Verb != "GET" || FormInput.IsTakenBy(method),
        };
    }
}
