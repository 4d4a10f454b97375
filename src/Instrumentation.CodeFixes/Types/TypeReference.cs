using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        return known.IsEmpty && !type.ContainingNamespace.IsGlobalNamespace && model.LookupSymbols(position, name: type.Name).IsEmpty && MayBeUsed(type.ContainingNamespace, model)
            ? new TypeReference(type.Name, type.ContainingNamespace.ToDisplayString())
            : new TypeReference(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), null);
    }

    // A name that another using directive gives its meaning would have two.
    private static bool MayBeUsed(INamespaceSymbol space, SemanticModel model) =>
        !model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
            !space.GetTypeMembers(name.Identifier.ValueText, name.Arity).IsEmpty
            && !IsQualified(name)
            && model.GetSymbolInfo(name).Symbol is INamedTypeSymbol { ContainingType: null } meant
            && !SymbolEqualityComparer.Default.Equals(meant.ContainingNamespace, space)
            && !IsWithin(model.GetEnclosingSymbol(name.SpanStart), meant.ContainingNamespace));

    private static bool IsQualified(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Right == name,
        MemberAccessExpressionSyntax access => access.Name == name,
        AliasQualifiedNameSyntax => true,
        _ => false,
    };

    private static bool IsWithin(ISymbol? place, INamespaceSymbol space)
    {
        for (; place is not null; place = place.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(place, space))
                return true;
        }

        return false;
    }
}
