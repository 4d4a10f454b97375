using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>A call of a constructor.</summary>
/// <param name="Type">The type that is made, or in whose own constructor the call stands, as <c>: base("a")</c> does.</param>
/// <param name="Arguments">What it passes.</param>
/// <param name="IsChained">Whether it stands in another constructor of the same object.</param>
internal sealed record Construction(INamedTypeSymbol Type, ImmutableArray<IArgumentOperation> Arguments, bool IsChained)
{
    /// <summary>Whether an object that is at least <paramref name="objectType"/> may be made through it. A base's constructor calls its own base for whatever derives from it.</summary>
    public bool Makes(INamedTypeSymbol objectType) => Derives(Type, objectType) || (IsChained && Derives(objectType, Type));

    /// <summary>Whether <paramref name="type"/> is <paramref name="from"/>, or derives from it, whatever either is made generic with.</summary>
    public static bool Derives(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(declaring.OriginalDefinition, from.OriginalDefinition))
                return true;
        }

        return false;
    }
}
