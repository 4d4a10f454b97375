using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Controllers;

/// <summary>Reads actions of controllers.</summary>
internal static class ActionReader
{
    /// <summary>The action that <paramref name="method"/> is in <paramref name="controller"/>, which declares or inherits it; null when it is none.</summary>
    public static Endpoint? Read(IMethodSymbol method, INamedTypeSymbol controller, ConventionalRoutes conventions)
    {
        if (!ControllerType.Is(controller) || !ActionMethod.Is(method))
            return null;
        var tokens = new RouteTokens(ControllerType.NameOf(controller), ActionMethod.NameOf(method), ControllerType.AreaOf(controller));
        var ofAction = ActionMethod.RoutesOf(method);
        var routes = ActionRoutes.ByAttributes(ControllerType.RoutesOf(controller), ofAction, tokens, conventions.TransformTokens);
        return new Endpoint
        {
            Routes = routes.Count > 0 ? routes : conventions.Of(tokens, ActionRoutes.VerbsOf(ofAction)),
            Handler = method,
            Place = method.Locations.FirstOrDefault() ?? Location.None,
            IsAnonymous = Access.Of(method, controller) ?? conventions.AreControllersOpen,
            Area = tokens.Area,
            Versions = ApiVersions.Of(method, controller),
            TakesForm = FormInput.IsTakenBy(method),
            IsApi = ControllerType.Has(controller, "ApiControllerAttribute"),
        };
    }
}
