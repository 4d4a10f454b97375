using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>Reads conditions as tests of variables and members, so that the same question is known when it is asked again, and what answers exclude.</summary>
/// <param name="graph">The function.</param>
/// <param name="isCalled">Whether callers want to know what was asked.</param>
internal sealed class TestReader(FunctionGraph graph, bool isCalled)
{
    private readonly TermReader _terms = new(graph);

    /// <summary>The test that <paramref name="operation"/> is; null when it is none.</summary>
    public Test? Of(IOperation operation, Way way)
    {
        switch (operation)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Of(not.Operand.Plain(), way) is { } negated ? negated with { IsNegated = !negated.IsNegated } : null;
            case IIsNullOperation isNull:
                return OfNull(isNull.Operand, way);
            case IBinaryOperation binary:
                return OfComparison(binary, way);
            case IIsPatternOperation { Pattern: var pattern } test:
                return OfPattern(test.Value, pattern, way) is { } asks ? asks with { MayChange = asks.MayChange || !IsPure(pattern) } : null;
            case IMemberReferenceOperation or IInvocationOperation or IArrayElementReferenceOperation when operation.Type?.SpecialType == SpecialType.System_Boolean:
                return _terms.Of(operation, way) is { } asked ? Make($"true|{asked.Text}", asked) : null;
            default:
                return null;
        }
    }

    /// <summary>The test whether <paramref name="variable"/> is <paramref name="value"/>.</summary>
    public Test OfEquality(int variable, KnownValue value, ITypeSymbol? type) =>
        OfEquality(new Term($"v{variable}", [variable], false, NumberRange.Of(type), variable), value.Content);

    /// <summary>What the answer to <paramref name="test"/> is on the way; null when that is not known.</summary>
    public bool? Answer(Test test, Way way) => Known(test.Subject, way) is { } truth ? truth != test.IsNegated : null;

    /// <summary>The way on which the answer to <paramref name="test"/> is <paramref name="holds"/>, whatever was known before.</summary>
    public Way Answered(Test test, bool holds, Way way)
    {
        var truth = holds != test.IsNegated;
        if (graph.AskedBy(test.Subject) is not { Numbers: { } numbers } asked)
            return way.With(test.Subject, KnownValue.Of(truth));

        // What is left of a number says what was answered, in one fact instead of thousands; callers want to hear it one by one.
        var answered = isCalled || test.MayChange ? way.With(test.Subject, KnownValue.Of(truth)) : way;
        var (before, all) = (LeftOf(asked, numbers, way), numbers.All);
        var left = truth ? before.And(numbers.Asked) : before.Without(numbers.Asked);
        return answered.With(asked.Left, KnownValue.Among(!left.IsEmpty ? left : truth ? numbers.Asked : all.Without(numbers.Asked)));
    }

    private bool? Known(int subject, Way way)
    {
        if (way.Knows(subject)?.Truth is { } known)
            return known;
        if (graph.AskedBy(subject) is not { Numbers: { } numbers } asked)
            return null;
        var left = LeftOf(asked, numbers, way);
        return left.IsEmpty ? null
            : left.And(numbers.Asked).IsEmpty ? false
            : left.Without(numbers.Asked).IsEmpty ? true
            : null;
    }

    private static NumberSet LeftOf(AskedTest asked, AskedNumbers numbers, Way way)
    {
        var left = way.Knows(asked.Left)?.Content as NumberSet ?? numbers.All;
        return asked.Variables.Length == 1 && numbers.Number == $"v{asked.Variables[0]}" && way.Knows(asked.Variables[0]) is { Kind: KnownValueKind.Constant, Content: var constant } && NumberRange.Of(constant) is { } number
            ? left.Only(number)
            : left;
    }

    private Test? OfNull(IOperation operand, Way way) => _terms.Of(operand, way) is { } asked ? OfEquality(asked, null) : null;

    private Test? OfPattern(IOperation value, IPatternOperation pattern, Way way)
    {
        if (pattern is INegatedPatternOperation negated)
            return OfPattern(value, negated.Pattern, way) is { } inner ? inner with { IsNegated = !inner.IsNegated } : null;
        if (_terms.Of(value, way) is not { } asked)
            return null;
        return pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } ? OfEquality(asked, constant)
            : Make($"is|{asked.Text}|{pattern.Syntax}", asked, () => asked.Among(NumbersOf(pattern, asked.All)));
    }

    private Test OfEquality(Term asked, object? constant) => Make(
        constant is null ? $"null|{asked.Text}" : Equality(asked.Text, TermReader.Constant(constant)),
        asked,
        () => asked.Among(
            asked.All is not { } all ? null
            : constant is null ? NumberRange.WithoutValue(all)
            : NumberRange.Of(constant) is { } number ? all.Only(number)
            : null),
        asked.MayChange || asked.Variable is null ? null : KnownValue.Constant(constant));

    private Test? OfComparison(IBinaryOperation binary, Way way)
    {
        if (Sign(binary.OperatorKind) is not var (sign, isNegated) || _terms.Of(binary.LeftOperand, way) is not { } left || _terms.Of(binary.RightOperand, way) is not { } right)
            return null;
        if (left.Constant is { } first)
            return right.Constant is null ? OfConstant(binary, right, first.Content, -sign, isNegated) : null;
        if (right.Constant is { } second)
            return OfConstant(binary, left, second.Content, sign, isNegated);

        // How two compare that may have no value is not known by what they are not.
        if (binary.IsLifted && sign != 0 && isNegated)
            return null;
        var both = left.And(right, isCertain: IsBuiltIn(binary));
        var test = Make(Between(sign, left.Text, right.Text), both, () => binary.IsLifted ? null : AskedNumbers.OfTwo(left.Text, right.Text, sign));
        return test with { IsNegated = isNegated };
    }

    // `n > 0` and `0 < n`, of which the other is `n <= 0`, unless there may be no value.
    private Test? OfConstant(IBinaryOperation binary, Term asked, object? constant, int sign, bool isNegated)
    {
        asked = asked with { MayChange = asked.MayChange || !IsBuiltIn(binary) };
        if (sign == 0)
            return OfEquality(asked, constant) is var equal ? equal with { IsNegated = isNegated } : null;
        if (constant is null)
            return null;
        var text = Between(sign, asked.Text, TermReader.Constant(constant));
        if (NumberRange.Of(constant) is not { } number || asked.All is not { } all)
            return binary.IsLifted && isNegated ? null : Make(text, asked) with { IsNegated = isNegated };
        return binary.IsLifted && isNegated
            ? Make($"not {text}", asked, () => asked.Among(Valued(all).Without(Beyond(all, number, sign))))
            : Make(text, asked, () => asked.Among(Beyond(all, number, sign))) with { IsNegated = isNegated };
    }

    private static NumberSet Beyond(NumberSet all, decimal number, int sign) => sign < 0 ? Valued(all).Below(number) : Valued(all).Above(number);

    private static NumberSet Valued(NumberSet all) => all.Without(NumberRange.WithoutValue(all));

    private Test Make(string text, Term asked, Func<AskedNumbers?>? numbers = null, KnownValue? constant = null) =>
        new(graph.TestOf(text, () => new AskedTest(asked.Variables, constant, numbers?.Invoke())), false, asked.MayChange);

    private static (int Sign, bool IsNegated)? Sign(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => (0, false),
        BinaryOperatorKind.NotEquals => (0, true),
        BinaryOperatorKind.LessThan => (-1, false),
        BinaryOperatorKind.GreaterThanOrEqual => (-1, true),
        BinaryOperatorKind.GreaterThan => (1, false),
        BinaryOperatorKind.LessThanOrEqual => (1, true),
        _ => null,
    };

    private static string Between(int sign, string left, string right) => sign switch
    {
        0 => Equality(left, right),
        < 0 => $"<|{left}|{right}",
        _ => $"<|{right}|{left}",
    };

    private static string Equality(string left, string right) => string.CompareOrdinal(left, right) >= 0 ? $"==|{left}|{right}" : $"==|{right}|{left}";

    private static bool IsBuiltIn(IBinaryOperation binary) => binary.OperatorMethod is null or { ContainingType.SpecialType: SpecialType.System_String or SpecialType.System_Decimal };

    private static NumberSet? NumbersOf(IPatternOperation pattern, NumberSet? all)
    {
        if (all is null)
            return null;
        var valued = Valued(all);
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
                return NumbersOf(negated.Pattern, all) is { } not ? all.Without(not) : null;
            case IBinaryPatternOperation both when NumbersOf(both.LeftPattern, all) is { } left && NumbersOf(both.RightPattern, all) is { } right:
                return both.OperatorKind == BinaryOperatorKind.And ? left.And(right) : all.Without(all.Without(left).And(all.Without(right)));
            default:
                return null;
        }
    }

    private static bool IsPure(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation or ITypePatternOperation or IRelationalPatternOperation or IDeclarationPatternOperation or IDiscardPatternOperation => true,
        INegatedPatternOperation negated => IsPure(negated.Pattern),
        IBinaryPatternOperation both => IsPure(both.LeftPattern) && IsPure(both.RightPattern),
        _ => false,
    };
}
