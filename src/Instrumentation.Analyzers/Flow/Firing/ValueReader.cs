using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>Reads what is known of a value on a way, and what a condition that holds or does not adds to it.</summary>
internal sealed class ValueReader(FunctionGraph graph, Failures failures)
{
    /// <summary>What is known of <paramref name="operation"/>; null when nothing is.</summary>
    public KnownValue? Read(IOperation operation, Way way)
    {
        if (operation is IFieldReferenceOperation or IInvocationOperation && failures.VerdictOf(operation) is { } named)
            return KnownValue.Of(named);
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
            return KnownValue.Constant(constant);
        if (graph.VariableOf(operation) is not null)
            return Variable(operation, way) is { } variable ? way.Knows(variable) is { } known ? Answer(known, way) : null : null;
        switch (operation)
        {
            case IParenthesizedOperation inner:
                return Read(inner.Operand, way);
            case IConversionOperation conversion:
                return Read(conversion.Operand, way) is { } converted && Keeps(conversion, converted) ? converted
                    : failures.VerdictOfConverted(conversion) is { } verdict ? KnownValue.Of(verdict)
                    : null;
            case IAwaitOperation await:
                return Read(await.Operation, way);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or IBinaryOperation or IIsNullOperation or IIsPatternOperation:
                return Truth(operation, way) is { } truth ? KnownValue.Of(truth) : null;
            case IDelegateCreationOperation creation:
                return creation.Target is IFlowAnonymousFunctionOperation or IMethodReferenceOperation ? KnownValue.Function(creation.Target) : KnownValue.NotNull;
            case IFlowAnonymousFunctionOperation or IMethodReferenceOperation:
                return KnownValue.Function(operation);
            case IAssignmentOperation assignment:
                return Read(assignment.Value, way);
            case IInvocationOperation call:
                return way.Knows(graph.ValueOf(call)) ?? OfCall(call, way);
            case IDefaultValueOperation { Type.IsReferenceType: true }:
                return KnownValue.Null;
            default:
                return failures.VerdictOf(operation) is { } own ? KnownValue.Of(own)
                    : operation is IObjectCreationOperation or IAnonymousObjectCreationOperation or IArrayCreationOperation or IInterpolatedStringOperation or IInstanceReferenceOperation or ITypeOfOperation ? KnownValue.NotNull
                    : null;
        }
    }

    /// <summary>Whether what a call returned that did not fire and might have, or that failed, is asked or passed on in <paramref name="operation"/>.</summary>
    public bool Tells(IOperation operation, Way way) => way.HasTelling && operation.DescendantsAndSelf().Any(part =>
        (Variable(part, way) is { } variable ? way.Knows(variable) : part is IInvocationOperation call ? way.Knows(graph.ValueOf(call)) : null) is { Kind: KnownValueKind.Telling } or { Verdict: Verdict.Failed });

    /// <summary>What a variable is to be remembered by, given its new value; null when nothing is known of it.</summary>
    public KnownValue? ToRemember(IOperation value, Way way)
    {
        if (Read(value, way) is { } known)
            return known;
        if (Tells(value, way) && failures.VerdictOf(value) is null)
            return KnownValue.Telling;
        var source = value.Plain();
        if (source.Type is { } type && SymbolEqualityComparer.Default.Equals(type, value.Type) && Variable(source, way) is { } variable)
            return new KnownValue(KnownValueKind.Alias, variable);
        return TestOf(source, way) is { } test ? new KnownValue(KnownValueKind.Test, test) : null;
    }

    /// <summary>The way on which the condition is <paramref name="holds"/>; null when it cannot be.</summary>
    public Way? Assume(IOperation condition, bool holds, Way way)
    {
        if (Read(condition, way)?.Truth is { } known)
            return known == holds ? way : null;
        var operation = condition.Plain();
        if (operation is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
            return Assume(not.Operand, !holds, way);
        if (HasFailed(operation, way) is { } hasFailed)
            return hasFailed == (failures.FailsWhen(operation) == holds) ? way : null;
        if (Tells(operation, way))
            way = way.Doubted(Doubts.Answer);
        if (failures.FailsWhen(operation) is { } failing && failing == holds)
            way = way.Failing(true);
        if (Variable(operation, way) is { } variable)
            return way.Knows(variable) is { Kind: KnownValueKind.Test, Content: Test held }
                ? Learn(held, holds, way)?.With(variable, KnownValue.Of(holds))
                : way.With(variable, KnownValue.Of(holds));
        return TestOf(operation, way) is { } test ? Learn(test, holds, Narrowed(operation, holds, way)) : way;
    }

    /// <summary>The way on which a call may end so; null when what is passed says that it cannot.</summary>
    public Way? Meet(Premises premises, IOperation call, Way way)
    {
        Way? met = way;
        foreach (var premise in premises.All)
        {
            if (met is not null)
                met = Meet(premise, call, met);
        }

        return met;
    }

    private Way? Meet(Premise premise, IOperation call, Way way)
    {
        if (premise.Variable is IParameterSymbol parameter && IsOfCalled(parameter, call))
            return ArgumentFor(parameter, call) is { } argument ? MeetArgument(premise, argument, way) : way;
        return graph.Number(premise.Variable) is not { } variable ? way
            : premise.Value is not { } value ? way.Doubted(Doubts.Bound)
            : MeetVariable(variable, value, premise.Holds, way);
    }

    private Way? MeetArgument(Premise premise, IOperation argument, Way way)
    {
        var known = Read(argument, way);
        var plain = argument.Plain();
        if (premise.Value is not { } value)
            return known is not null || (Variable(plain, way) is { } asked && graph.IsMentionedAgain(asked)) ? way.Doubted(Doubts.Bound) : way;
        if (known?.Kind == KnownValueKind.Constant && (known.Content is null || value.Content is null || known.Content.GetType() == value.Content.GetType()))
            return Equals(known.Content, value.Content) == premise.Holds ? way : null;
        if (value.Content is null && known?.IsNull is { } isNull)
            return isNull == premise.Holds ? way : null;
        if (value.Truth is { } truth)
            return Assume(argument, truth == premise.Holds, way);
        return known is null && Variable(plain, way) is { } variable && SymbolEqualityComparer.Default.Equals(plain.Type, argument.Type) ? MeetVariable(variable, value, premise.Holds, way) : way;
    }

    private Way? MeetVariable(int variable, KnownValue value, bool holds, Way way)
    {
        while (way.Knows(variable) is { Kind: KnownValueKind.Alias, Content: int other })
            variable = other;
        if (way.Knows(variable) is { Kind: KnownValueKind.Constant } known)
            return Equals(known.Content, value.Content) == holds ? way : null;
        if (value.Truth is { } truth)
        {
            return way.Knows(variable) is { Kind: KnownValueKind.Test, Content: Test held }
                ? Learn(held, truth == holds, way)?.With(variable, KnownValue.Of(truth == holds))
                : way.With(variable, KnownValue.Of(truth == holds));
        }

        if (value.Content is null && way.Knows(variable)?.IsNull is { } isNull)
            return isNull == holds ? way : null;
        var test = value.Content is null ? $"null|{variable}" : $"==|v{variable}|{Constant(value.Content)}";
        return Learn(new Test(graph.TestOf(test, [variable], value), false), holds, way)?
            .With(variable, holds ? value : value.Content is null ? KnownValue.NotNull : way.Knows(variable));
    }

    // And not of a function around the one that is called.
    private bool IsOfCalled(IParameterSymbol parameter, IOperation call) => call is not IInvocationOperation { TargetMethod: var target }
        || target.MethodKind switch
        {
            MethodKind.LocalFunction => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, target.OriginalDefinition),
            MethodKind.DelegateInvoke => graph.Number(parameter) is null,
            _ => true,
        };

    private static IOperation? ArgumentFor(IParameterSymbol parameter, IOperation call)
    {
        var arguments = call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } passed && passed.Ordinal == parameter.Ordinal && argument.ArgumentKind != ArgumentKind.ParamArray)
                return argument.Value;
        }

        return null;
    }

    /// <summary>The way after <paramref name="variable"/> was written. What gets its own value, as by <c>x = x</c>, is as it was.</summary>
    public Way Written(int variable, KnownValue? value, Way way) => value is { Kind: KnownValueKind.Alias, Content: int same } && same == variable
        ? way
        : way.Keeping(fact => !graph.IsTestOf(fact.Subject, variable) && !Depends(fact.Value, variable)).With(variable, value);

    // `if (!result.IsSuccess)`, of a result that is known
    private bool? HasFailed(IOperation condition, Way way) =>
        condition is IPropertyReferenceOperation { Instance: { } result } && failures.FailsWhen(condition) is not null
            ? Read(result, way)?.Verdict switch { Verdict.Failed => true, Verdict.Ok => false, _ => null }
            : null;

    private bool Depends(KnownValue value, int variable) =>
        value is { Kind: KnownValueKind.Alias, Content: int other } ? other == variable
        : value is { Kind: KnownValueKind.Test, Content: Test test } && graph.IsTestOf(test.Subject, variable);

    // A conversion that makes another value of it, such as from int to long, is no longer the same constant.
    private static bool Keeps(IConversionOperation conversion, KnownValue converted) =>
        converted.Kind is KnownValueKind.Verdict or KnownValueKind.Function
        || (conversion.OperatorMethod is null && (converted.Content is null or bool) && !conversion.IsTryCast);

    private KnownValue? OfCall(IInvocationOperation call, Way way)
    {
        return call.TargetMethod switch
        {
            { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } when call.Arguments.Length == 1 => Read(call.Arguments[0].Value, way),
            { Name: "ConfigureAwait" } when call.Instance is { } task => Read(task, way),
            _ => null,
        };
    }

    private int? Variable(IOperation operation, Way way)
    {
        if (graph.VariableOf(operation) is not { } variable)
            return null;
        while (way.Knows(variable) is { Kind: KnownValueKind.Alias, Content: int other })
            variable = other;
        return variable;
    }

    private KnownValue? Answer(KnownValue known, Way way) =>
        known is not { Kind: KnownValueKind.Test, Content: Test test } ? known
        : test.MayChange ? null
        : way.Knows(test.Subject)?.Truth is { } truth ? KnownValue.Of(truth != test.IsNegated)
        : null;

    private bool? Truth(IOperation operation, Way way)
    {
        if (operation is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
            return !Read(not.Operand, way)?.Truth;
        if (operation is IIsNullOperation isNull && (Read(isNull.Operand, way)?.IsNull ?? failures.IsNull(isNull.Operand)) is { } answer)
            return answer;
        if (Comparison(operation) is var (value, constant, isNegated))
        {
            if (Read(value, way) is { } known)
            {
                if (constant is null && known.IsNull is { } none)
                    return none != isNegated;
                if (known is { Kind: KnownValueKind.Constant, Content: { } content } && constant is not null && content.GetType() == constant.GetType())
                    return content.Equals(constant) != isNegated;
            }
        }

        return TestOf(operation, way) is { MayChange: false } test && way.Knows(test.Subject)?.Truth is { } truth ? truth != test.IsNegated : null;
    }

    private Way? Learn(Test test, bool holds, Way? way)
    {
        if (way is null)
            return null;
        var truth = holds != test.IsNegated;
        if (way.Knows(test.Subject)?.Truth is not { } known)
            return way.With(test.Subject, KnownValue.Of(truth));
        return known == truth ? way

            // A member may have changed since, or this way is none: nobody knows.
            : test.MayChange ? way.Doubted(Doubts.Bound).With(test.Subject, KnownValue.Of(truth))
            : null;
    }

    // `x == 1` says more than that the test holds.
    private Way Narrowed(IOperation operation, bool holds, Way way)
    {
        if (operation is IIsNullOperation isNull)
            return Variable(isNull.Operand, way) is { } tested ? way.Knows(tested) is null ? way.With(tested, holds ? KnownValue.Null : KnownValue.NotNull) : way : way;
        if (Comparison(operation) is not var (value, constant, isNegated) || Variable(value.Plain(), way) is not { } variable || way.Knows(variable) is { Kind: not KnownValueKind.NotNull })
            return way;
        return holds != isNegated ? way.With(variable, KnownValue.Constant(constant))
            : constant is null ? way.With(variable, KnownValue.NotNull)
            : constant is bool truth && value.Plain().Type?.SpecialType == SpecialType.System_Boolean ? way.With(variable, KnownValue.Of(!truth))
            : way;
    }

    // A comparison with a constant, by the language's own equality.
    private static (IOperation Value, object? Constant, bool IsNegated)? Comparison(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary when IsBuiltIn(binary):
                var isNegated = binary.OperatorKind == BinaryOperatorKind.NotEquals;
                return binary.RightOperand.ConstantValue is { HasValue: true, Value: var right } && right is not (double or float) ? (binary.LeftOperand, right, isNegated)
                    : binary.LeftOperand.ConstantValue is { HasValue: true, Value: var left } && left is not (double or float) ? (binary.RightOperand, left, isNegated)
                    : null;
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } } test when constant is not (double or float):
                return (test.Value, constant, false);
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } } } test when constant is not (double or float):
                return (test.Value, constant, true);
            default:
                return null;
        }
    }

    private static bool IsBuiltIn(IBinaryOperation binary) =>
        binary.OperatorMethod is null or { ContainingType.SpecialType: SpecialType.System_String };

    private Test? TestOf(IOperation operation, Way way)
    {
        switch (operation)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return TestOf(not.Operand.Plain(), way) is { } negated ? negated with { IsNegated = !negated.IsNegated } : null;
            case IIsNullOperation isNull:
                return Variable(isNull.Operand, way) is { } tested ? new Test(graph.TestOf($"null|{tested}", [tested], KnownValue.Null), false) : OfMember(isNull.Operand, "null", way);
            case IBinaryOperation binary when IsBuiltIn(binary):
                return OfComparison(binary, way);
            case IIsPatternOperation { Pattern: var pattern } test when Variable(test.Value.Plain(), way) is { } variable && IsPure(pattern):
                return OfPattern(pattern, variable);
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: var pattern } } test when IsPure(pattern):
                return OfMember(test.Value, pattern, way) is { } other ? other with { IsNegated = true } : null;
            case IIsPatternOperation { Pattern: var pattern } test when IsPure(pattern):
                return OfMember(test.Value, pattern, way);
            case IMemberReferenceOperation { Type.SpecialType: SpecialType.System_Boolean }:
                return OfMember(operation, "true", way);
            default:
                return null;
        }
    }

    private Test? OfMember(IOperation operation, IPatternOperation pattern, Way way)
    {
        if (pattern is not IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } })
            return OfMember(operation, $"is|{pattern.Syntax}", way);
        return constant is null ? OfMember(operation, "null", way)
            : Member(operation, way) is var (text, numbers) ? new Test(graph.TestOf(Equality(text, Constant(constant)), numbers), false, MayChange: true)
            : null;
    }

    private static string Equality(string left, string right) => string.CompareOrdinal(left, right) >= 0 ? $"==|{left}|{right}" : $"==|{right}|{left}";

    private Test? OfMember(IOperation operation, string asked, Way way) =>
        Member(operation, way) is var (text, numbers) ? new Test(graph.TestOf($"{asked}|{text}", numbers), false, MayChange: true) : null;

    private (string Text, int[] Numbers)? Member(IOperation operation, Way way)
    {
        if (MemberPath.Of(operation) is not { } path || graph.NumbersOf(path) is not { } numbers)
            return null;
        if (path.Root is { } root && Variable(root, way) is { } variable)
            numbers[1] = variable;
        return (path.Text, numbers);
    }

    private Test OfPattern(IPatternOperation pattern, int variable)
    {
        if (pattern is INegatedPatternOperation negated)
        {
            var inner = OfPattern(negated.Pattern, variable);
            return inner with { IsNegated = !inner.IsNegated };
        }

        var text = pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } }
            ? constant is null ? $"null|{variable}" : $"==|v{variable}|{Constant(constant)}"
            : $"is|{variable}|{pattern.Syntax}";
        return new Test(graph.TestOf(text, [variable], pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var compared } } ? KnownValue.Constant(compared) : null), false);
    }

    private static bool IsPure(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation or ITypePatternOperation or IRelationalPatternOperation or IDeclarationPatternOperation or IDiscardPatternOperation => true,
        INegatedPatternOperation negated => IsPure(negated.Pattern),
        IBinaryPatternOperation both => IsPure(both.LeftPattern) && IsPure(both.RightPattern),
        _ => false,
    };

    private Test? OfComparison(IBinaryOperation binary, Way way)
    {
        var (left, right) = (Term(binary.LeftOperand, way), Term(binary.RightOperand, way));
        if (left is not { } first || right is not { } second)
            return null;
        int[] variables = [.. first.Variables, .. second.Variables];
        var mayChange = first.MayChange || second.MayChange;
        var isOrdered = !binary.IsLifted && IsIntegral(binary.LeftOperand.Type) && IsIntegral(binary.RightOperand.Type);
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals:
                var text = first.Text == "null" ? $"null|{(second.MayChange ? second.Text : second.Variables.FirstOrDefault())}"
                    : second.Text == "null" ? $"null|{(first.MayChange ? first.Text : first.Variables.FirstOrDefault())}"
                    : Equality(first.Text, second.Text);
                return new Test(graph.TestOf(text, variables, variables.Length == 1 && !mayChange ? ConstantIn(binary) : null), binary.OperatorKind == BinaryOperatorKind.NotEquals, mayChange);
            case BinaryOperatorKind.LessThan:
                return new Test(graph.TestOf($"<|{first.Text}|{second.Text}", variables), false, mayChange);
            case BinaryOperatorKind.GreaterThan:
                return new Test(graph.TestOf($"<|{second.Text}|{first.Text}", variables), false, mayChange);
            case BinaryOperatorKind.GreaterThanOrEqual when isOrdered:
                return new Test(graph.TestOf($"<|{first.Text}|{second.Text}", variables), true, mayChange);
            case BinaryOperatorKind.LessThanOrEqual when isOrdered:
                return new Test(graph.TestOf($"<|{second.Text}|{first.Text}", variables), true, mayChange);
            default:
                return null;
        }
    }

    private static KnownValue? ConstantIn(IBinaryOperation comparison) =>
        comparison.LeftOperand.ConstantValue is { HasValue: true, Value: var left } ? KnownValue.Constant(left)
        : comparison.RightOperand.ConstantValue is { HasValue: true, Value: var right } ? KnownValue.Constant(right)
        : null;

    private (string Text, int[] Variables, bool MayChange)? Term(IOperation operation, Way way)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
            return (constant is null ? "null" : Constant(constant), [], false);
        return Variable(operation.Plain(), way) is { } variable ? ($"v{variable}", [variable], false)
            : Member(operation, way) is var (text, numbers) ? (text, numbers, true)
            : null;
    }

    private static string Constant(object constant) =>
        "c" + constant.GetType().Name + ":" + Convert.ToString(constant, CultureInfo.InvariantCulture);

    private static bool IsIntegral(ITypeSymbol? type) =>
        type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } or { SpecialType: SpecialType.System_Char };
}
