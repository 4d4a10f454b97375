using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>Conditions that ask whether somebody has signed in: who has, came before, and what brought them was kept then.</summary>
internal static class SignedIn
{
    /// <summary>Whether somebody has where <paramref name="condition"/> holds.</summary>
    public static bool IsAskedBy(IOperation condition) => condition.Unwrapped() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => IsAskedBy(both.LeftOperand) || IsAskedBy(both.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand: var right } comparison => IsConstant(right, true) && IsAskedBy(comparison.LeftOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var value }, Value: var asked } => IsConstant(value, true) && IsAskedBy(asked),
        IIsPatternOperation { Pattern: IRecursivePatternOperation { PropertySubpatterns: var parts } } =>
            parts.Any(static part => part.Pattern is IConstantPatternOperation { Value: var value } && IsConstant(value, true) && IsAskedBy(part.Member)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals, RightOperand: var right } comparison => IsConstant(right, false) && IsAskedBy(comparison.LeftOperand),
        IConditionalAccessOperation access => IsAskedBy(access.WhenNotNull),
        ICoalesceOperation coalesce => IsConstant(coalesce.WhenNull, false) && IsAskedBy(coalesce.Value),
        IPropertyReferenceOperation property => property.Property.Name == "IsAuthenticated",
        IInvocationOperation call => call.TargetMethod.Name == "IsSignedIn",
        _ => false,
    };

    /// <summary>Whether somebody has where <paramref name="condition"/> does not hold.</summary>
    public static bool IsDeniedBy(IOperation condition) => condition.Unwrapped() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var negated } => IsAskedBy(negated),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals, RightOperand: var right } comparison => IsConstant(right, true) && IsAskedBy(comparison.LeftOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand: var right } comparison => IsConstant(right, false) && IsAskedBy(comparison.LeftOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } both => IsDeniedBy(both.LeftOperand) || IsDeniedBy(both.RightOperand),
        _ => false,
    };

    private static bool IsConstant(IOperation value, bool truth) => value.Unwrapped().ConstantValue is { HasValue: true, Value: bool constant } && constant == truth;
}
