using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>Methods of a compilation by documentation id. Without parameters it names all methods of the name, as people write it.</summary>
internal static class DocumentedMethods
{
    private const string Method = "M:";

    /// <summary>Those that <paramref name="id"/> names and the compilation itself declares.</summary>
    public static IEnumerable<IMethodSymbol> Of(string id, Compilation compilation)
    {
        id = id.Trim();
        if (!id.StartsWith(Method, StringComparison.Ordinal))
            return [];
        return Candidates(id, compilation)
            .Where(method => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
            .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);
    }

    private static IEnumerable<IMethodSymbol> Candidates(string id, Compilation compilation)
    {
        if (id.IndexOf('(') >= 0)
            return DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation).OfType<IMethodSymbol>();
        var dot = id.LastIndexOf('.');
        return dot <= Method.Length
            ? []
            : DocumentationCommentId.GetSymbolsForDeclarationId("T:" + id.Substring(Method.Length, dot - Method.Length), compilation)
                .OfType<INamedTypeSymbol>()
                .SelectMany(type => type.GetMembers(id.Substring(dot + 1)))
                .OfType<IMethodSymbol>();
    }
}
