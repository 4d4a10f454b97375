using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Results;

/// <summary>A condition that asks how something went.</summary>
/// <param name="FailsWhen">The answer that means failure.</param>
/// <param name="Result">What is asked; null when nothing but this answer can be known of it.</param>
internal sealed record FailureCondition(bool FailsWhen, IOperation? Result = null)
{
    /// <summary>The condition that <paramref name="operation"/> is; null when it asks for something else.</summary>
    public static FailureCondition? Of(IOperation operation)
    {
        operation = operation.Plain();
        return operation switch
        {
            IAwaitOperation awaited => Of(awaited.Operation),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Of(not.Operand)?.Negated(),
            IPropertyReferenceOperation { Instance: { } result } member => OfMember(member.Property, result),
            IInvocationOperation { TargetMethod.Name: "TryValidateModel" or "TryValidateObject" or "TryUpdateModelAsync" } => new(false),
            IBinaryOperation binary => OfComparison(binary),
            IIsPatternOperation test => OfPattern(test.Value, test.Pattern),
            _ => null,
        };
    }

    private static FailureCondition? OfMember(IPropertySymbol member, IOperation? result) => member switch
    {
        { Name: "IsValid", ContainingType: { } type } when IsValidation(type) => new(false, result),
        { Name: "Succeeded", ContainingType: { } type } when type.Name.EndsWith("Result", StringComparison.Ordinal) => new(false, result),
        { Name: "IsSuccess" or "IsOk" or "Success" or "Succeeded", ContainingType: { } type } when ResultTypes.IsResult(type) => new(false, result),
        { Name: "IsFailure" or "IsFailed" or "IsError" or "HasError", ContainingType: { } type } when ResultTypes.IsResult(type) => new(true, result),
        _ => null,
    };

    private static FailureCondition? OfComparison(IBinaryOperation binary)
    {
        var (left, right) = (binary.LeftOperand.Plain(), binary.RightOperand.Plain());
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals:
                var isSame = binary.OperatorKind == BinaryOperatorKind.Equals;
                return OfEquality(left, right, isSame) ?? OfEquality(right, left, isSame);
            case BinaryOperatorKind.GreaterThan when IsErrorCount(left) && right.ConstantValue is { HasValue: true, Value: 0 }:
            case BinaryOperatorKind.LessThan when IsErrorCount(right) && left.ConstantValue is { HasValue: true, Value: 0 }:
                return new(true);
            default:
                return null;
        }
    }

    private static FailureCondition? OfEquality(IOperation value, IOperation other, bool isSame)
    {
        if (other.ConstantValue is { HasValue: true, Value: var constant })
            return constant is bool truth ? (truth == isSame ? Of(value) : Of(value)?.Negated()) : constant is 0 && IsErrorCount(value) ? new(!isSame) : null;

        // `result != IdentityResult.Success`: there is one success, and many a failure.
        return other is IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Success" or "Ok", ContainingType: { } type } } && ResultTypes.IsResult(type) ? new(!isSame) : null;
    }

    private static FailureCondition? OfPattern(IOperation value, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool truth } }:
                return truth ? Of(value) : Of(value)?.Negated();
            case INegatedPatternOperation negated:
                return OfPattern(value, negated.Pattern)?.Negated();
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true } members:
                var conditions = members.PropertySubpatterns.Select(part => OfSubpattern(value, part)).ToList();

                // Of several conditions, one that means failure is enough where they hold; where they do not, nobody knows which.
                return conditions.Count == 1 ? conditions[0]
                    : conditions.Exists(static condition => condition is { FailsWhen: true }) ? new(true)
                    : null;
            default:
                return null;
        }
    }

    private static FailureCondition? OfSubpattern(IOperation value, IPropertySubpatternOperation part) =>
        part is { Member: IPropertyReferenceOperation { Property: var member }, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool truth } } }
        && OfMember(member, value) is { } condition
            ? truth ? condition : condition.Negated()
            : null;

    private static bool IsErrorCount(IOperation operation) => operation is IPropertyReferenceOperation { Property: { Name: "ErrorCount", ContainingType.Name: "ModelStateDictionary" } };

    private static bool IsValidation(INamedTypeSymbol type) => type.Name is "ModelStateDictionary" || type.Name.EndsWith("ValidationResult", StringComparison.Ordinal);

    private FailureCondition Negated() => this with { FailsWhen = !FailsWhen };
}
