using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Carriers;

/// <summary>A type that carries join keys or attribution.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsMarked">Whether it says so itself; else its members do.</param>
/// <param name="Members">The member of each key or attribution that it carries, by the name on the wire.</param>
internal sealed record Carrier(ITypeSymbol Type, bool IsMarked, IReadOnlyDictionary<string, ISymbol> Members)
{
    /// <summary>The wire name of what <paramref name="member"/> carries; null when it carries nothing.</summary>
    public string? NameOf(ISymbol member)
    {
        foreach (var carried in Members)
        {
            if (SymbolEqualityComparer.Default.Equals(carried.Value.OriginalDefinition, member.OriginalDefinition))
                return carried.Key;
        }

        return null;
    }
}
