using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>Reads conditions as tests of variables and members, so that the same question is known when it is asked again.</summary>
internal sealed class TestReader(FunctionGraph graph)
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
                return OfPattern(test.Value, pattern, way) is { } asks ? asks with { MayChange = asks.MayChange || !PatternNumbers.ArePure(pattern) } : null;
            case IMemberReferenceOperation or IInvocationOperation or IArrayElementReferenceOperation when operation.Type?.SpecialType == SpecialType.System_Boolean:
                return _terms.Of(operation, way) is { } asked ? Make($"true|{asked.Text}", asked) : null;
            default:
                return null;
        }
    }

    /// <summary>The test whether <paramref name="variable"/> is <paramref name="value"/>.</summary>
    public Test OfEquality(int variable, KnownValue value, ITypeSymbol? type) =>
        OfEquality(new Term(Subjects.NameOf(variable), [variable], false, NumberRange.Of(type), variable), value.Content);

    private Test? OfNull(IOperation operand, Way way) => _terms.Of(operand, way) is { } asked ? OfEquality(asked, null) : null;

    private Test? OfPattern(IOperation value, IPatternOperation pattern, Way way)
    {
        if (pattern is INegatedPatternOperation negated)
            return OfPattern(value, negated.Pattern, way) is { } inner ? inner with { IsNegated = !inner.IsNegated } : null;
        if (_terms.Of(value, way) is not { } asked)
            return null;
        return pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } ? OfEquality(asked, constant)
            : Make($"is|{asked.Text}|{pattern.Syntax}", asked, () => asked.Among(PatternNumbers.Of(pattern, asked.All)));
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
            ? Make($"not {text}", asked, () => asked.Among(NumberRange.Valued(all).Without(Beyond(all, number, sign))))
            : Make(text, asked, () => asked.Among(Beyond(all, number, sign))) with { IsNegated = isNegated };
    }

    private static NumberSet Beyond(NumberSet all, decimal number, int sign) => sign < 0 ? NumberRange.Valued(all).Below(number) : NumberRange.Valued(all).Above(number);

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
}
