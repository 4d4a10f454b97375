using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Controllers;

/// <summary>Which methods of a controller are actions, and what they say of themselves.</summary>
internal static class ActionMethod
{
    private const string Async = "Async";

    /// <summary>Whether MVC takes <paramref name="method"/> for an action, by MVC's own rules.</summary>
    public static bool Is(IMethodSymbol method)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsAbstract: false, IsGenericMethod: false })
            return false;
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            if (declared.ContainingType.SpecialType == SpecialType.System_Object || Has(declared, "NonActionAttribute"))
                return false;
        }

        return method is not { Name: "Dispose", Parameters.Length: 0 } || !ImplementsDisposable(method.ContainingType);
    }

    /// <summary>What <c>[action]</c> stands for.</summary>
    public static string NameOf(IMethodSymbol method)
    {
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            foreach (var attribute in declared.GetAttributes())
            {
                if (FrameworkType.IsOrDerives(attribute.AttributeClass, FrameworkType.Mvc, "ActionNameAttribute")
                    && attribute.TextAt(0) is { } name)
                {
                    return name;
                }
            }
        }

        return method.Name.Length > Async.Length && method.Name.EndsWith(Async, StringComparison.Ordinal)
            ? method.Name.Substring(0, method.Name.Length - Async.Length)
            : method.Name;
    }

    /// <summary>What the method says of its routes, or the nearest one that it overrides and that says something.</summary>
    public static IReadOnlyList<RouteAttribute> RoutesOf(IMethodSymbol method)
    {
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            if (RouteAttribute.On(declared) is { Count: > 0 } routes)
                return routes;
        }

        return [];
    }

    private static bool Has(IMethodSymbol method, string attributeName)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (FrameworkType.IsOrDerives(attribute.AttributeClass, FrameworkType.Mvc, attributeName))
                return true;
        }

        return false;
    }

    private static bool ImplementsDisposable(INamedTypeSymbol type)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.SpecialType == SpecialType.System_IDisposable)
                return true;
        }

        return false;
    }
}
