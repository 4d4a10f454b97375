using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Types;

/// <summary>What a static type says of the values on the wire.</summary>
internal static class StaticShape
{
    /// <summary>The shape of values of <paramref name="type"/>; of a nullable one, those that are not null.</summary>
    public static WireShape Of(ITypeSymbol? type) => Bare(type) switch
    {
        null or { TypeKind: TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error or TypeKind.Pointer } => WireShape.Unknown,
        { TypeKind: TypeKind.Enum } => WireShape.Member,
        { IsAnonymousType: true } => WireShape.Map,
        IArrayTypeSymbol array => IsList(array.ElementType) && array.Rank == 1 ? WireShape.List : WireShape.Unknown,
        { SpecialType: not SpecialType.None } special => OfSpecial(special.SpecialType),
        INamedTypeSymbol named => OfNamed(named),
        _ => WireShape.Unknown,
    };

    /// <summary>The type of the items of a list; null where it is not known.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol named => Interface(named, "IEnumerable", 1)?.TypeArguments[0],
        _ => null,
    };

    private static ITypeSymbol? Bare(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static WireShape OfSpecial(SpecialType type) => type switch
    {
        SpecialType.System_String or SpecialType.System_Char => WireShape.Text,
        SpecialType.System_Boolean => WireShape.Truth,
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => WireShape.Fraction,
        SpecialType.System_DateTime => WireShape.Moment,
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => WireShape.Whole,
        _ => WireShape.Unknown,
    };

    private static WireShape OfNamed(INamedTypeSymbol type)
    {
        if (type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
        {
            return type.Name switch
            {
                "Guid" => WireShape.Uuid,
                "DateTimeOffset" => WireShape.Moment,
                "DateOnly" => WireShape.Day,
                "TimeSpan" => WireShape.Span,
                "Uri" => WireShape.Uri,
                _ => WireShape.Unknown,
            };
        }

        // A collection of somebody's own may have a converter of its own.
        if (!IsOfTheFramework(type))
            return WireShape.Unknown;
        if (Interface(type, "IDictionary", 2) is not null || Interface(type, "IReadOnlyDictionary", 2) is not null)
            return WireShape.Map;
        return Interface(type, "IEnumerable", 1) is { } sequence && IsList(sequence.TypeArguments[0]) ? WireShape.List : WireShape.Unknown;
    }

    // Bytes and characters are written as text by some, and pairs as an object.
    private static bool IsList(ITypeSymbol item) =>
        item.SpecialType is not (SpecialType.System_Byte or SpecialType.System_Char) && item.Name != "KeyValuePair";

    private static bool IsOfTheFramework(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) == true;

    private static INamedTypeSymbol? Interface(INamedTypeSymbol type, string name, int arity)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.Name == name && implemented.TypeArguments.Length == arity)
                return implemented;
        }

        return null;
    }
}
