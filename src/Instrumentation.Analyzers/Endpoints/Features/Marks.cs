using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>What attributes of ours say of a method: <c>[Emits&lt;TEvent&gt;]</c>, <c>[NotInstrumented("reason")]</c>.</summary>
internal static class Marks
{
    private const string Space = "Instrumentation";

    /// <summary>Whether the method, what it overrides, or its type says that it emits.</summary>
    public static bool Promise(IMethodSymbol method) => IsOn(method, "EmitsAttribute");

    /// <summary>Whether the method, what it overrides, or its type says that it emits nothing, and means it.</summary>
    public static bool Exempt(IMethodSymbol method) => IsOn(method, "NotInstrumentedAttribute");

    private static bool IsOn(IMethodSymbol method, string attributeName)
    {
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            if (Has(declared, attributeName) || (declared.AssociatedSymbol is { } member && Has(member, attributeName)))
                return true;
        }

        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (Has(type, attributeName))
                return true;
        }

        return false;
    }

    private static bool Has(ISymbol symbol, string attributeName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && FrameworkType.Is(type, Space, attributeName))
                return true;
        }

        return false;
    }
}
