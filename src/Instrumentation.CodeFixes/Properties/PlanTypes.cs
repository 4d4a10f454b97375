using Microsoft.CodeAnalysis;

namespace Instrumentation.CodeFixes.Properties;

/// <summary>The plan's words for C# types.</summary>
internal static class PlanTypes
{
    /// <summary>The word for the type of a value; <c>any</c> where there is no better one.</summary>
    public static string Of(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Of(nullable.TypeArguments[0]);
        return type?.SpecialType switch
        {
            SpecialType.System_String or SpecialType.System_Char => "string",
            SpecialType.System_Boolean => "boolean",
            SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 => "integer",
            SpecialType.System_Single or SpecialType.System_Double => "number",
            SpecialType.System_Decimal => "decimal",
            SpecialType.System_DateTime => "timestamp",
            _ => OfName(type),
        };
    }

    private static string OfName(ITypeSymbol? type) =>
        type is not { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } ? "any" : type.Name switch
        {
            "Guid" => "uuid",
            "DateTimeOffset" => "timestamp",
            "DateOnly" => "date",
            "TimeSpan" => "duration",
            "Uri" => "uri",
            _ => "any",
        };
}
