using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Redirects;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>
/// Constants that say something of what they were chosen by: <c>"facebook"</c> where the visit said <c>"fb"</c>, or one of several by
/// its referrer. Such a value is put into order and not made up.
/// </summary>
internal static class ChosenConstant
{
    private const int MaxArms = 32;

    /// <summary>Whether <paramref name="value"/> is one of several constants between which the code may decide by the visit.</summary>
    public static bool IsOneOfSeveral(Operand value, PropertyType type)
    {
        var constants = new List<Operand>();
        return Add(value, constants)
            && constants.Select(static constant => constant.Operation.ConstantText() ?? constant.Operation.Unwrapped().ConstantValue.Value?.ToString()).Distinct(StringComparer.Ordinal).Count() > 1
            && constants.Any(constant => Placeholder.Describe(constant, type) is null)
            && constants.Any(static constant => VisitQuestion.DecidesOn(constant.Operation));
    }

    /// <summary>
    /// Whether the constant <paramref name="value"/> stands for another one that was there, <c>if (source == "fb") source = "facebook"</c>, or for
    /// another part of the query, <c>query.ContainsKey("gclid") ? "cpc" : …</c>.
    /// </summary>
    public static bool IsAnotherSpelling(Operand value, PropertyType type)
    {
        var part = value.Operation;
        while (part.Parent is IConversionOperation or IParenthesizedOperation)
            part = part.Parent;
        return part.Parent switch
        {
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm =>
                Names(arm.Pattern, type) && choice.Arms.Any(other => !ReferenceEquals(other, arm) && Mentions(other.Value, choice.Value)),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional when ReferenceEquals(conditional.WhenTrue, part) =>
                IsAsked(conditional.Condition, asked => Mentions(whenFalse, asked), type) || ReadsOther(conditional.Condition, whenFalse),
            ISimpleAssignmentOperation { Target: var target } assignment => IsUnder(assignment, target, type),
            _ => false,
        };
    }

    /// <summary>Whether <paramref name="emission"/> stands under a condition that asks what the visit has for <paramref name="property"/>.</summary>
    public static bool IsAnswerTo(IOperation emission, PlanProperty property) =>
        AskedAround.Of(emission).Any(asked => asked.DescendantsAndSelf().Any(operation => Is(operation, property)));

    private static bool Add(Operand value, List<Operand> constants)
    {
        var operation = value.Operation.Unwrapped();
        if (constants.Count > MaxArms)
            return false;
        if (operation.ConstantValue.HasValue || operation.ConstantText() is not null)
        {
            constants.Add(value.With(operation));
            return true;
        }

        var arms = operation switch
        {
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => [value.With(conditional.WhenTrue), value.With(whenFalse)],
            ISwitchExpressionOperation choice => choice.Arms.Where(static arm => arm.Value.Unwrapped() is not IThrowOperation).Select(arm => value.With(arm.Value)),
            IInvocationOperation call => ReturnedOperands.Of(call, value.Frame),
            _ => null,
        };
        return arms?.All(arm => Add(arm, constants)) == true;
    }

    private static bool IsUnder(ISimpleAssignmentOperation assignment, IOperation target, PropertyType type)
    {
        for (IOperation part = assignment; part.Parent is { } around; part = around)
        {
            switch (around)
            {
                case IConditionalOperation conditional when ReferenceEquals(conditional.WhenTrue, part) && IsAsked(conditional.Condition, asked => Mentions(asked, target), type):
                    return true;
                case ISwitchCaseOperation { Parent: ISwitchOperation choice } section when Mentions(choice.Value, target):
                    return section.Clauses.All(clause => clause is ISingleValueCaseClauseOperation single && IsName(single.Value, type));
            }
        }

        return false;
    }

    // `x == "fb"`, `x is "fb" or "ig"`, `x == "fb" || x == "ig"`
    private static bool IsAsked(IOperation condition, Func<IOperation, bool> isMeant, PropertyType type) => condition.Unwrapped() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } both => IsAsked(both.LeftOperand, isMeant, type) && IsAsked(both.RightOperand, isMeant, type),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => IsAsked(both.LeftOperand, isMeant, type) || IsAsked(both.RightOperand, isMeant, type),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison =>
            (IsName(comparison.RightOperand, type) && isMeant(comparison.LeftOperand)) || (IsName(comparison.LeftOperand, type) && isMeant(comparison.RightOperand)),
        IIsPatternOperation pattern => Names(pattern.Pattern, type) && isMeant(pattern.Value),
        IInvocationOperation { TargetMethod.Name: "Equals" or "StartsWith" or "EndsWith" or "Contains" } call =>
            (call.Instance is { } instance && isMeant(instance) && call.Arguments.Length > 0 && IsName(call.Arguments[0].Value, type))
            || (call.Instance is null && call.Arguments.Length > 1 && isMeant(call.Arguments[0].Value) && IsName(call.Arguments[1].Value, type)),
        _ => false,
    };

    private static bool Names(IPatternOperation pattern, PropertyType type) => pattern switch
    {
        IConstantPatternOperation { Value: var value } => IsName(value, type),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Names(either.LeftPattern, type) && Names(either.RightPattern, type),
        _ => false,
    };

    // Nothing and `"unknown"` are no names that another could be given for.
    private static bool IsName(IOperation value, PropertyType type) =>
        value.Unwrapped().ConstantValue is { HasValue: true, Value: string text } && text.Length > 0 && !Placeholder.Is(text, type);

    private static bool ReadsOther(IOperation condition, IOperation otherwise) => condition.DescendantsAndSelf().Any(operation =>
        RequestQuery.NameIn(operation) is { } name && !otherwise.DescendantsAndSelf().Any(other => RequestQuery.NameIn(other) == name));

    // The same expression, wherever it stands in the other.
    private static bool Mentions(IOperation around, IOperation asked)
    {
        var wanted = asked.Unwrapped().Syntax;
        return around.DescendantsAndSelf().Any(operation => SyntaxFactory.AreEquivalent(operation.Syntax, wanted));
    }

    private static bool Is(IOperation operation, PlanProperty property) =>
        RequestQuery.NameIn(operation) == property.WireName
        || (NamedValue.NameOf(operation) is { } name && NameWords.Of(name) is var words
            && property.Aliases.Append(property.Name).Append(property.WireName).Any(own => NameWords.Of(own) == words));
}
