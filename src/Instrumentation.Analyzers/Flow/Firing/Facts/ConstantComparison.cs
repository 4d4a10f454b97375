using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>A comparison with a constant, by the language's own equality.</summary>
/// <param name="Value">What is compared.</param>
/// <param name="Constant">The constant.</param>
/// <param name="IsNegated">Whether it holds where they differ.</param>
internal sealed record ConstantComparison(IOperation Value, object? Constant, bool IsNegated)
{
    /// <summary>The comparison that <paramref name="operation"/> is; null when it is none. Fractions do not equal themselves reliably.</summary>
    public static ConstantComparison? Of(IOperation operation) => Read(operation) is { Constant: not (double or float) } comparison ? comparison : null;

    private static ConstantComparison? Read(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } binary => OfBinary(binary, binary.OperatorKind == BinaryOperatorKind.NotEquals),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } } test => new(test.Value, constant, false),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } } } test => new(test.Value, constant, true),
        _ => null,
    };

    private static ConstantComparison? OfBinary(IBinaryOperation binary, bool isNegated) =>
        binary.RightOperand.ConstantValue is { HasValue: true, Value: var right } && right is not (double or float) ? new(binary.LeftOperand, right, isNegated)
        : binary.LeftOperand.ConstantValue is { HasValue: true, Value: var left } ? new(binary.RightOperand, left, isNegated)
        : null;
}
