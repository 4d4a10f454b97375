using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>The C# type of a value as it is given, which is not always that of what it is made of.</summary>
internal static class GivenType
{
    /// <summary>The type of <paramref name="value"/>. A whole number in a dictionary of <c>double</c> is a number, and <c>(int)channel</c> no name.</summary>
    public static ITypeSymbol? Of(Operand? value)
    {
        for (var operation = value?.Operation; operation is IConversionOperation { OperatorMethod: null } conversion; operation = conversion.Operand)
        {
            if (IsNumber(conversion.Type) && conversion.Operand.Type is { } given && (IsNumber(given) || given.TypeKind == TypeKind.Enum))
                return conversion.Type;
        }

        return value?.Resolved().Operation.Source().Type;
    }

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
}
