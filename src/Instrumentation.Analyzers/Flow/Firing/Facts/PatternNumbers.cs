using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>Which numbers a pattern takes.</summary>
internal static class PatternNumbers
{
    /// <summary>Those of <paramref name="all"/> that it takes; null when that is not a matter of numbers.</summary>
    public static NumberSet? Of(IPatternOperation pattern, NumberSet? all)
    {
        if (all is null)
            return null;
        var valued = NumberRange.Valued(all);
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } }:
                return constant is null ? NumberRange.WithoutValue(all) : NumberRange.Of(constant) is { } number ? all.Only(number) : null;
            case IRelationalPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } relational when NumberRange.Of(constant) is { } limit:
                return relational.OperatorKind switch
                {
                    BinaryOperatorKind.LessThan => valued.Below(limit),
                    BinaryOperatorKind.GreaterThan => valued.Above(limit),
                    BinaryOperatorKind.LessThanOrEqual => valued.Without(valued.Above(limit)),
                    BinaryOperatorKind.GreaterThanOrEqual => valued.Without(valued.Below(limit)),
                    _ => null,
                };
            case INegatedPatternOperation negated:
                return Of(negated.Pattern, all) is { } not ? all.Without(not) : null;
            case IBinaryPatternOperation both when Of(both.LeftPattern, all) is { } left && Of(both.RightPattern, all) is { } right:
                return both.OperatorKind == BinaryOperatorKind.And ? left.And(right) : all.Without(all.Without(left).And(all.Without(right)));
            default:
                return null;
        }
    }

    /// <summary>Whether the pattern asks nothing but the value itself.</summary>
    public static bool ArePure(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation or ITypePatternOperation or IRelationalPatternOperation or IDeclarationPatternOperation or IDiscardPatternOperation => true,
        INegatedPatternOperation negated => ArePure(negated.Pattern),
        IBinaryPatternOperation both => ArePure(both.LeftPattern) && ArePure(both.RightPattern),
        _ => false,
    };
}
