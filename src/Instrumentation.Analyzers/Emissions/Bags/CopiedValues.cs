using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>What becomes of the values of a bag that is copied pair by pair: <c>all[pair.Key] = pair.Value?.ToString()</c>.</summary>
internal static class CopiedValues
{
    private const int MaxSteps = 16;

    private enum Form
    {
        // Nothing is known of it but that it is made of the value.
        Other,

        // Its text.
        Text,

        // The value itself.
        Same,

        // A constant, which takes the place of a value that is not there.
        Instead,
    }

    /// <summary>The copy of <paramref name="source"/> for each of whose pairs one of <paramref name="values"/> is given.</summary>
    /// <param name="source">What is copied.</param>
    /// <param name="values">What the code gives for the value; null where that is not seen, and none where it stays as it is.</param>
    /// <param name="isValue">Whether an expression is the value of the pair.</param>
    public static PropertyBag Of(PropertyBag source, IReadOnlyList<IOperation?> values, Func<IOperation, bool> isValue)
    {
        var form = values.Count == 0 ? Form.Same : Form.Instead;
        foreach (var value in values)
            form = Least(form, value is null ? Form.Other : FormOf(value, isValue, steps: 0));
        return form switch
        {
            Form.Same => source,
            Form.Text => source.WithEach(static entry => entry with { IsText = true }),
            _ => source.WithEach(static entry => entry with { Value = null }),
        };
    }

    private static Form FormOf(IOperation given, Func<IOperation, bool> isValue, int steps)
    {
        var value = given.Unwrapped();
        if (steps > MaxSteps)
            return Form.Other;
        if (isValue(value) || IsValueByType(value, isValue))
            return Form.Same;
        if (value.ConstantValue.HasValue || value.ConstantText() is not null)
            return Form.Instead;
        return value switch
        {
            IConditionalAccessInstanceOperation when value.BeforeQuestionMark() is { } before => FormOf(before, isValue, steps + 1),
            IConditionalAccessOperation access => FormOf(access.WhenNotNull, isValue, steps + 1),
            IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => AsText(FormOf(instance, isValue, steps + 1)),
            IInvocationOperation { TargetMethod: { Name: "ToString", ContainingType.Name: "Convert" }, Arguments: var arguments } when arguments.At(0) is { } converted =>
                AsText(FormOf(converted, isValue, steps + 1)),
            IInterpolatedStringOperation { Parts: { Length: 1 } parts } when parts[0] is IInterpolationOperation hole => AsText(FormOf(hole.Expression, isValue, steps + 1)),
            ICoalesceOperation coalesce => Least(FormOf(coalesce.Value, isValue, steps + 1), FormOf(coalesce.WhenNull, isValue, steps + 1)),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional =>
                Least(FormOf(conditional.WhenTrue, isValue, steps + 1), FormOf(whenFalse, isValue, steps + 1)),
            ISwitchExpressionOperation choice => choice.Arms.Aggregate(Form.Instead, (form, arm) => Least(form, FormOf(arm.Value, isValue, steps + 1))),
            IThrowOperation => Form.Instead,
            ILocalReferenceOperation local when LocalValue.Assigned(local) is { } assigned => FormOf(assigned, isValue, steps + 1),
            _ => Form.Other,
        };
    }

    // `pair.Value switch { int number => number, … }`: which of the types it is, the pattern says, and it stays what it is.
    private static bool IsValueByType(IOperation value, Func<IOperation, bool> isValue)
    {
        if (value is not ILocalReferenceOperation { Local: var local })
            return false;
        for (var around = value.Parent; around is not null; around = around.Parent)
        {
            var asked = around switch
            {
                ISwitchExpressionOperation choice when choice.Arms.Any(arm => Declares(arm.Pattern, local)) => choice.Value,
                ISwitchOperation choice when choice.Cases.Any(section => section.Clauses.Any(clause => clause is IPatternCaseClauseOperation { Pattern: var pattern } && Declares(pattern, local))) => choice.Value,
                IConditionalOperation { Condition: var condition } when condition.Unwrapped() is IIsPatternOperation { Pattern: var pattern } test && Declares(pattern, local) => test.Value,
                _ => null,
            };
            if (asked is not null)
                return isValue(asked.Unwrapped());
        }

        return false;
    }

    private static bool Declares(IPatternOperation pattern, ILocalSymbol local) =>
        pattern is IDeclarationPatternOperation { DeclaredSymbol: { } declared } && SymbolEqualityComparer.Default.Equals(declared, local);

    private static Form AsText(Form form) => form == Form.Same ? Form.Text : form;

    private static Form Least(Form left, Form right) => left < right ? left : right;
}
