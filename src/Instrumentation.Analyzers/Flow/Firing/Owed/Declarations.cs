using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Owed;

/// <summary>What a method stands for: itself, what it overrides, what it implements.</summary>
internal static class Declarations
{
    /// <summary>The declarations, from <paramref name="method"/> outwards.</summary>
    public static IEnumerable<IMethodSymbol> Of(IMethodSymbol method)
    {
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod?.OriginalDefinition)
            yield return declared;
        foreach (var explicitly in method.ExplicitInterfaceImplementations)
            yield return explicitly.OriginalDefinition;
        if (method.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type || method.DeclaredAccessibility != Accessibility.Public)
            yield break;
        foreach (var implemented in type.AllInterfaces)
        {
            foreach (var member in implemented.GetMembers(method.Name))
            {
                if (member is IMethodSymbol declared && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method))
                    yield return declared.OriginalDefinition;
            }
        }
    }
}
