using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>The type of a plan that a C# type comes to; <c>any</c> where it does not say enough.</summary>
internal static class PlannedType
{
    // Lists of lists of lists; what is nested deeper is written as any.
    private const int MaxDepth = 4;

    /// <summary>The type, as a plan writes it.</summary>
    public static string Of(ITypeSymbol? type) => Of(type, depth: 0);

    /// <summary>Whether a value of the type may be null, as far as the type says.</summary>
    public static bool IsNullable(ITypeSymbol? type) =>
        type is null
        || type.NullableAnnotation == NullableAnnotation.Annotated
        || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static string Of(ITypeSymbol? type, int depth)
    {
        if (type is null || depth > MaxDepth)
            return "any";
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Of(nullable.TypeArguments[0], depth);
        if (type.TypeKind == TypeKind.Enum || GeneratedTypes.IsKey(type))
            return "string";
        return Scalar(type.SpecialType) ?? OfSystem(type) ?? Collection(type, depth) ?? "any";
    }

    private static string? Scalar(SpecialType type) => type switch
    {
        SpecialType.System_String or SpecialType.System_Char => "string",
        SpecialType.System_Boolean => "boolean",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Single or SpecialType.System_Double => "number",
        SpecialType.System_DateTime => "timestamp",
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => "integer",
        _ => null,
    };

    private static string? OfSystem(ITypeSymbol type) =>
        type.ContainingNamespace is not { Name: "System", ContainingNamespace.IsGlobalNamespace: true } ? null : type.Name switch
        {
            "Guid" => "uuid",
            "DateTimeOffset" => "timestamp",
            "DateOnly" => "date",
            "TimeSpan" => "duration",
            "Uri" => "uri",
            _ => null,
        };

    private static string? Collection(ITypeSymbol type, int depth)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return $"list<{Of(array.ElementType, depth + 1)}>";
        var interfaces = type is INamedTypeSymbol { TypeKind: TypeKind.Interface } self ? type.AllInterfaces.Insert(0, self) : type.AllInterfaces;
        if (interfaces.FirstOrDefault(IsDictionary) is { } dictionary)
            return $"map<{Of(dictionary.TypeArguments[1], depth + 1)}>";
        return interfaces.FirstOrDefault(IsSequence) is { } sequence ? $"list<{Of(sequence.TypeArguments[0], depth + 1)}>" : null;
    }

    private static bool IsDictionary(INamedTypeSymbol type) =>
        type is { Name: "IDictionary" or "IReadOnlyDictionary", TypeArguments.Length: 2 }
        && type.TypeArguments[0].SpecialType == SpecialType.System_String;

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
