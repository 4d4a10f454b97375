using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>What is known of an exception that is on its way.</summary>
/// <param name="Type">Its type, or one that it derives from; null when anything may come.</param>
/// <param name="IsExact">Whether it is of no type below that.</param>
internal sealed record ThrownType(ITypeSymbol? Type, bool IsExact)
{
    /// <summary>Of an exception of which nothing is known.</summary>
    public static ThrownType Unknown { get; } = new(null, false);

    /// <summary>Whether a handler of <paramref name="caught"/> takes it: true for certainly, false for certainly not.</summary>
    public bool? IsCaughtBy(ITypeSymbol? caught)
    {
        if (caught is null || caught.SpecialType == SpecialType.System_Object || caught is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            return true;
        if (Type is null or { TypeKind: TypeKind.Error } || caught.TypeKind is TypeKind.Error or TypeKind.TypeParameter)
            return null;
        if (IsBelow(Type, caught))
            return true;
        return IsExact || !IsBelow(caught, Type) ? false : null;
    }

    /// <summary>What is known of it once a handler of <paramref name="caught"/> has taken it.</summary>
    public ThrownType Within(ITypeSymbol? caught) => Type is not null ? this : new ThrownType(caught, false);

    private static bool IsBelow(ITypeSymbol type, ITypeSymbol above)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, above))
                return true;
        }

        return false;
    }
}
