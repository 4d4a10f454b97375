using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Which types hold properties by name.</summary>
internal static class BagType
{
    /// <summary>Whether the type is a dictionary from texts, or may be indexed by one.</summary>
    public static bool Is(ITypeSymbol type) => !IsDynamic(type) && (EnumeratesPairs(type) || HasTextIndexer(type) || HasOnlyMethods(type));

    /// <summary>Whether a constructor argument of this type may bring entries, rather than a capacity or a comparer.</summary>
    public static bool MayHoldEntries(ITypeSymbol? type) =>
        type is null
        || type.TypeKind is TypeKind.Error or TypeKind.Dynamic or TypeKind.TypeParameter
        || type.SpecialType == SpecialType.System_Object
        || EnumeratesPairs(type)
        || IsBundle(type);

    /// <summary>Whether the type is Android's bag, which is filled by <c>PutString</c>, <c>PutInt</c> and so on.</summary>
    public static bool IsBundle(ITypeSymbol? type) => type is { Name: "Bundle", ContainingNamespace: { Name: "OS", ContainingNamespace: { Name: "Android", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>Whether who gets a bag as this type can change it.</summary>
    public static bool CanChange(ITypeSymbol type) =>
        HasTextIndexer(type) || HasOnlyMethods(type) || (type is INamedTypeSymbol { Name: "ICollection" or "IDictionary" or "Dictionary" or "List" or "IList" } && EnumeratesPairs(type));

    /// <summary>Whether nothing that is done to such a bag changes it: what its methods make, they give back.</summary>
    public static bool IsImmutable(ITypeSymbol? type) =>
        type is { Name: "ImmutableDictionary" or "ImmutableSortedDictionary" or "IImmutableDictionary" or "ImmutableList" or "ImmutableArray" or "IImmutableList" };

    private static bool EnumeratesPairs(ITypeSymbol type)
    {
        if (IsPairs(type))
            return true;
        foreach (var implemented in type.AllInterfaces)
        {
            if (IsPairs(implemented))
                return true;
        }

        return false;
    }

    // An ExpandoObject gets members that no operation shows.
    private static bool IsDynamic(ITypeSymbol type) => type is { Name: "ExpandoObject", ContainingNamespace.Name: "Dynamic" };

    // OpenTelemetry's and Countly's have nothing but `Add(string, …)`, Android's nothing but `PutString(string, …)` and its like.
    private static bool HasOnlyMethods(ITypeSymbol type) => IsBundle(type) || type
        is { Name: "SpanAttributes", ContainingNamespace: { Name: "Trace", ContainingNamespace.Name: "OpenTelemetry" } }
        or { Name: "Segmentation", ContainingNamespace: { Name: "CountlySDK", ContainingNamespace.IsGlobalNamespace: true } };

    // IEnumerable<KeyValuePair<string, …>>, or with keys of any kind as Firebase for iOS takes them, and that of a library's own pairs
    private static bool IsPairs(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence
        && (PairReader.IsNamedValue(sequence.TypeArguments[0])
            || (sequence.TypeArguments[0] is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments.Length: 2 } pair && pair.TypeArguments[0].SpecialType is SpecialType.System_String or SpecialType.System_Object));

    private static bool HasTextIndexer(ITypeSymbol type)
    {
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers("this[]"))
            {
                if (member is IPropertySymbol { SetMethod: not null, Parameters: { Length: 1 } parameters } && parameters[0].Type.SpecialType == SpecialType.System_String)
                    return true;
            }
        }

        return false;
    }
}
