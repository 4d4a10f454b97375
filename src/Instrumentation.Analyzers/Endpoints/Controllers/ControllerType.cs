using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Controllers;

/// <summary>Which classes are controllers, and what they say of all their actions.</summary>
internal static class ControllerType
{
    private const string Suffix = "Controller";

    /// <summary>
    /// Whether MVC takes <paramref name="type"/> for a controller, by MVC's own rules. A class that is one by its name alone counts when
    /// it, or a method of it, has a route: a game has controllers too.
    /// </summary>
    public static bool Is(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false, DeclaredAccessibility: Accessibility.Public, ContainingType: null, IsGenericType: false })
            return false;
        if (!FrameworkType.IsOrDerives(type, FrameworkType.Mvc, "ControllerBase") && !(IsNamedOrMarked(type) && HasRoute(type)))
            return false;
        return !Has(type, "NonControllerAttribute");
    }

    /// <summary>Whether <paramref name="type"/> is called as controllers are.</summary>
    public static bool IsNamed(INamedTypeSymbol type) => type.Name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="type"/> or a base of it has the attribute of MVC.</summary>
    public static bool Has(INamedTypeSymbol type, string attributeName) => Find(type, attributeName) is not null;

    /// <summary>What <c>[controller]</c> stands for.</summary>
    public static string NameOf(INamedTypeSymbol type) =>
        IsNamed(type) ? type.Name.Substring(0, type.Name.Length - Suffix.Length) : type.Name;

    /// <summary>The area of all actions, if they have one.</summary>
    public static string? AreaOf(INamedTypeSymbol type) => Find(type, "AreaAttribute")?.TextAt(0);

    /// <summary>The templates that stand before those of the actions: those of the nearest class that has some.</summary>
    public static IReadOnlyList<RouteAttribute> RoutesOf(INamedTypeSymbol type)
    {
        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            if (RouteAttribute.On(declared) is { Count: > 0 } routes)
                return routes;
        }

        return [];
    }

    private static bool IsNamedOrMarked(INamedTypeSymbol type) =>
        IsNamed(type) || Has(type, "ControllerAttribute");

    private static bool HasRoute(INamedTypeSymbol type)
    {
        if (RoutesOf(type).Count > 0)
            return true;
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol && RouteAttribute.On(member).Count > 0)
                return true;
        }

        return false;
    }

    private static AttributeData? Find(INamedTypeSymbol type, string attributeName)
    {
        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            foreach (var attribute in declared.GetAttributes())
            {
                if (FrameworkType.IsOrDerives(attribute.AttributeClass, FrameworkType.Mvc, attributeName))
                    return attribute;
            }
        }

        return null;
    }
}
