using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>What stands in a target and comes from somewhere else: an id in a path, or a whole URL?</summary>
internal static class OpenValue
{
    private static readonly string[] Urls =
        ["url", "uri", "query", "path", "search", "returnto", "redirect", "target", "link", "next", "location", "params", "suffix", "route", "qs"];

    /// <summary>
    /// Whether it cannot bring a query along: it is no text, a segment of a path or a value after a literal that says so, or part of a fragment,
    /// and nothing in its name speaks of URLs.
    /// </summary>
    public static bool IsHarmless(IOperation operation, TargetText text)
    {
        if (operation is IInvalidOperation || operation.Type is not { TypeKind: not TypeKind.Error } type)
            return false;
        if (IsNoText(type))
            return text.IsInside;
        return text.Text.Length > 1 && (text.Last is '/' or '=' or '-' or '_' || text.Contains('#')) && NameOf(operation) is { } name && !SpeaksOfUrls(name);
    }

    private static bool IsNoText(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type.TypeKind == TypeKind.Enum
            || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64
                or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_Decimal or SpecialType.System_Double
                or SpecialType.System_Single or SpecialType.System_DateTime
            || type is { Name: "Guid" or "DateOnly" or "DateTimeOffset", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
    }

    private static string? NameOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation { Property.IsIndexer: true } indexed => RequestQuery.NameIn(indexed),
        IPropertyReferenceOperation property => property.Property.Name,
        IInvocationOperation { TargetMethod.Name: "ToString" or "ToLowerInvariant" or "ToLower" or "Trim", Instance: { } instance } => NameOf(instance.Unwrapped()),
        _ => null,
    };

    private static bool SpeaksOfUrls(string name) => Urls.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
