using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints;

/// <summary>Types of ASP.NET Core, known by name: no lookup in a hundred assemblies, and none where they are not referenced.</summary>
internal static class FrameworkType
{
    /// <summary>Where MVC has its attributes and base classes.</summary>
    public const string Mvc = "Microsoft.AspNetCore.Mvc";

    /// <summary>Whether <paramref name="type"/> is <paramref name="name"/> or derives from it.</summary>
    public static bool IsOrDerives(ITypeSymbol? type, string space, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Is(type, space, name))
                return true;
        }

        return false;
    }

    /// <summary>Whether <paramref name="type"/> is the interface, or has it.</summary>
    public static bool Implements(ITypeSymbol? type, string space, string name)
    {
        if (type is null)
            return false;
        if (Is(type, space, name))
            return true;
        foreach (var implemented in type.AllInterfaces)
        {
            if (Is(implemented, space, name))
                return true;
        }

        return false;
    }

    /// <summary>Whether <paramref name="type"/> is the one of this name.</summary>
    public static bool Is(ITypeSymbol type, string space, string name) => type.Name == name && IsNamed(type.ContainingNamespace, space);

    // Compared from the end, so that no text is made.
    private static bool IsNamed(INamespaceSymbol? symbol, string name)
    {
        var end = name.Length;
        for (; symbol is { IsGlobalNamespace: false }; symbol = symbol.ContainingNamespace)
        {
            var start = end - symbol.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) != 0 || (start > 0 && name[start - 1] != '.'))
                return false;
            end = start - 1;
            if (end < 0)
                return symbol.ContainingNamespace is { IsGlobalNamespace: true };
        }

        return false;
    }
}
