using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow;

/// <summary>Conditions that ask whether something is null.</summary>
internal static class NullTest
{
    /// <summary>What is asked for, and whether it is null when the condition holds; null for any other condition.</summary>
    public static (IOperation Value, bool IsNullWhenTrue)? Of(IOperation condition) => condition switch
    {
        IParenthesizedOperation inner => Of(inner.Operand),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Of(not.Operand) is var (value, isNull) ? (value, !isNull) : null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => OfComparison(comparison),
        IIsPatternOperation test => OfPattern(test.Pattern) is { } isNull ? (test.Value, isNull) : null,
        _ => null,
    };

    private static (IOperation Value, bool IsNullWhenTrue)? OfComparison(IBinaryOperation comparison)
    {
        var isEqual = comparison.OperatorKind == BinaryOperatorKind.Equals;
        return IsNull(comparison.RightOperand) ? (comparison.LeftOperand, isEqual)
            : IsNull(comparison.LeftOperand) ? (comparison.RightOperand, isEqual)
            : null;
    }

    private static bool? OfPattern(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => IsNull(constant.Value) ? true : null,
        INegatedPatternOperation negated => !OfPattern(negated.Pattern),
        IRecursivePatternOperation { DeconstructionSubpatterns.Length: 0, PropertySubpatterns.Length: 0 } => false,
        _ => null,
    };

    private static bool IsNull(IOperation value) => value is IConversionOperation { IsImplicit: true } conversion
        ? IsNull(conversion.Operand)
        : value.ConstantValue is { HasValue: true, Value: null };
}
