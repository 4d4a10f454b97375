using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>The C# type of a value as it is given, which is not always that of what it is made of.</summary>
internal static class GivenType
{
    /// <summary>The type of <paramref name="value"/>. A whole number in a dictionary of <c>double</c> is a number, and <c>(int)channel</c> no name.</summary>
    public static ITypeSymbol? Of(Operand? value)
    {
        for (var operation = value?.Operation; operation is IConversionOperation conversion; operation = conversion.Operand)
        {
            // What an operator makes is what is given: a `PathString` in a dictionary of texts is one. A JSON value says less than what it is made of.
            if (conversion.OperatorMethod is { ReturnType.SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_String } made)
                return made.ReturnType;
            if (conversion.OperatorMethod is not null)
                break;
            if (IsNumber(conversion.Type) && conversion.Operand.Type is { } given && (IsNumber(given) || given.TypeKind == TypeKind.Enum))
                return conversion.Type;
        }

        return value?.Resolved().Operation.Source().Type;
    }

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
}
