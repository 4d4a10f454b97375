using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Events of Unity, which code derives from: what is sent is not in their members, but what was put in by <c>SetParameter</c>.</summary>
internal static class UnityEvent
{
    /// <summary>Whether the type is derived from Unity's own.</summary>
    public static bool Is(ITypeSymbol type)
    {
        for (var declaring = type.BaseType; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring is { Name: "Event", ContainingNamespace: { Name: "Analytics", ContainingNamespace: { Name: "Services", ContainingNamespace.Name: "Unity" } } })
                return true;
        }

        return false;
    }
}
