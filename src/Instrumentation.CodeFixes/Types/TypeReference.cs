using Microsoft.CodeAnalysis;

namespace Instrumentation.CodeFixes.Types;

/// <summary>How code names a type at a place.</summary>
/// <param name="Text">The name.</param>
/// <param name="Namespace">The namespace that the file has to use for it; null where it needs none.</param>
internal readonly record struct TypeReference(string Text, string? Namespace)
{
    /// <summary>The shortest name that means the type there and nothing else.</summary>
    public static TypeReference At(INamedTypeSymbol type, SemanticModel model, int position)
    {
        if (type.ContainingType is { } outer)
        {
            var (text, name) = At(outer, model, position);
            return new TypeReference($"{text}.{type.Name}", name);
        }

        var known = model.LookupNamespacesAndTypes(position, name: type.Name);
        if (known.Length == 1 && SymbolEqualityComparer.Default.Equals(known[0], type))
            return new TypeReference(type.Name, null);
        return known.IsEmpty && !type.ContainingNamespace.IsGlobalNamespace && model.LookupSymbols(position, name: type.Name).IsEmpty
            ? new TypeReference(type.Name, type.ContainingNamespace.ToDisplayString())
            : new TypeReference(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), null);
    }
}
