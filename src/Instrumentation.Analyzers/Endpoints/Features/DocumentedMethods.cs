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
        if (dot <= Method.Length)
            return [];

        // `M:Shop.Orders.Run``1` is generic; without that mark, those that are count as well.
        var name = id.Substring(dot + 1);
        var mark = name.IndexOf('`');
        var arity = mark >= 0 && int.TryParse(name.Substring(mark).TrimStart('`'), out var read) ? read : (int?)null;
        return DocumentationCommentId.GetSymbolsForDeclarationId("T:" + id.Substring(Method.Length, dot - Method.Length), compilation)
            .OfType<INamedTypeSymbol>()
            .SelectMany(type => type.GetMembers(MetadataName(mark >= 0 ? name.Substring(0, mark) : name)))
            .OfType<IMethodSymbol>()
            .Where(method => arity is null || method.Arity == arity);
    }

    // `M:Shop.Orders.#ctor`
    private static string MetadataName(string name) => name.Replace('#', '.');
}
