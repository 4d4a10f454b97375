using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints;

/// <summary>The classes and structures of a compilation, by what they derive from and implement: found once for all who ask.</summary>
internal sealed class TypesBelow
{
    private static readonly ConditionalWeakTable<Compilation, TypesBelow> Runs = new();

    private readonly Dictionary<ISymbol, List<INamedTypeSymbol>> _below = new(SymbolEqualityComparer.Default);

    private TypesBelow(Compilation compilation)
    {
        foreach (var type in SourceTypes.Of(compilation, CancellationToken.None))
        {
            if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
                continue;
            for (var above = type.BaseType; above is not null; above = above.BaseType)
                Add(above, type);
            foreach (var implemented in type.AllInterfaces)
                Add(implemented, type);
        }
    }

    /// <summary>Those of <paramref name="compilation"/>.</summary>
    public static TypesBelow In(Compilation compilation) => Runs.GetValue(compilation, static key => new TypesBelow(key));

    /// <summary>All that derive from <paramref name="type"/> or implement it, whatever either is made generic with; itself is none of them.</summary>
    public IReadOnlyList<INamedTypeSymbol> Of(INamedTypeSymbol type) => _below.TryGetValue(type.OriginalDefinition, out var below) ? below : [];

    private void Add(INamedTypeSymbol above, INamedTypeSymbol type)
    {
        if (!_below.TryGetValue(above.OriginalDefinition, out var below))
            _below.Add(above.OriginalDefinition, below = []);

        // A class may implement several of one generic interface.
        if (below.Count == 0 || !ReferenceEquals(below[below.Count - 1], type))
            below.Add(type);
    }
}
