using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>What is known of an exception that is on its way.</summary>
/// <param name="Type">Its type, or one that it derives from; null when anything may come.</param>
/// <param name="IsExact">Whether it is of no type below that.</param>
internal sealed record ThrownType(ITypeSymbol? Type, bool IsExact)
{
    // Each is another exception to whoever tells ways apart by them.
    private const int MaxPassed = 3;

    /// <summary>What certainly did not take it on its way, and would have taken its like.</summary>
    public PassedHandler? Passed { get; init; }

    /// <summary>Of an exception of which nothing is known.</summary>
    public static ThrownType Unknown { get; } = new(null, false);

    /// <summary>Whether a handler of <paramref name="caught"/> takes it: true for certainly, false for certainly not.</summary>
    public bool? IsCaughtBy(ITypeSymbol? caught)
    {
        if (caught is null || caught.SpecialType == SpecialType.System_Object || caught is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            return true;
        if (HasPassed(caught))
            return false;
        if (Type is null or { TypeKind: TypeKind.Error } || caught.TypeKind is TypeKind.Error or TypeKind.TypeParameter)
            return null;
        if (IsBelow(Type, caught))
            return true;
        return IsExact || !IsBelow(caught, Type) ? false : null;
    }

    /// <summary>What is known of it once a handler of <paramref name="caught"/> has taken it.</summary>
    public ThrownType Within(ITypeSymbol? caught) => Type is not null ? this : this with { Type = caught };

    /// <summary>What is known of it once a handler of <paramref name="caught"/>, which takes all of that type, has let it pass.</summary>
    public ThrownType Past(ITypeSymbol? caught) => caught is null || HasPassed(caught) || Passed?.Count >= MaxPassed ? this : this with { Passed = new PassedHandler(caught, Passed) };

    private bool HasPassed(ITypeSymbol caught)
    {
        for (var passed = Passed; passed is not null; passed = passed.Before)
        {
            if (IsBelow(caught, passed.Type))
                return true;
        }

        return false;
    }

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
