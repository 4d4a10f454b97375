using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>Conditions that ask whether something is missing, not valid or not allowed.</summary>
internal static class FailureTest
{
    private const int MaxDepth = 32;

    private static readonly string[] Successes = ["IsValid", "IsSuccess", "Success", "Succeeded", "IsSuccessful", "IsAuthenticated", "HasValue", "Any", "Exists", "IsSuccessStatusCode"];

    /// <summary>Whether something is missing where <paramref name="condition"/> holds.</summary>
    public static bool IsFailure(IOperation condition) => IsFailure(condition, 0);

    /// <summary>Whether nothing is missing where <paramref name="condition"/> holds, so that something is where it does not.</summary>
    public static bool IsSuccess(IOperation condition) => IsSuccess(condition, 0);

    private static bool IsFailure(IOperation condition, int depth)
    {
        condition = condition.Unwrapped();
        if (depth > MaxDepth)
            return false;
        if (NullTest.Of(condition) is var (_, isNullWhenTrue))
            return isNullWhenTrue;
        return condition switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both =>
                IsFailure(both.LeftOperand, depth + 1) || IsFailure(both.RightOperand, depth + 1),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual } comparison => IsNothing(comparison.RightOperand),
            IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } => IsNothing(value),
            IInvocationOperation { TargetMethod.Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } => true,
            _ => false,
        };
    }

    private static bool IsSuccess(IOperation condition, int depth)
    {
        condition = condition.Unwrapped();
        if (depth > MaxDepth)
            return false;
        if (NullTest.Of(condition) is var (_, isNullWhenTrue))
            return !isNullWhenTrue;
        return condition switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var negated } => IsFailure(negated, depth + 1),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both =>
                IsSuccess(both.LeftOperand, depth + 1) || IsSuccess(both.RightOperand, depth + 1),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.NotEquals } comparison => IsNothing(comparison.RightOperand),
            IIsPatternOperation => true,
            IPropertyReferenceOperation property => Array.IndexOf(Successes, property.Property.Name) >= 0,
            IInvocationOperation { TargetMethod.Name: var name } => name.StartsWith("Try", StringComparison.Ordinal) || Array.IndexOf(Successes, name) >= 0,
            _ => false,
        };
    }

    private static bool IsNothing(IOperation value) => value.Unwrapped().ConstantValue is { HasValue: true, Value: null or 0 or 1 or "" or false };
}
