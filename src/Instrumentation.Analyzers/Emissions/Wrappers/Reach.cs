using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>Whether a wrapper, called with what it is given, comes to one of the calls in it: <c>if (bag == null) sdk.Track(name); else sdk.Track(name, bag);</c></summary>
internal static class Reach
{
    /// <summary>False where what is given leads past the call; null where something that is given decides, in a way that is not known.</summary>
    public static bool? Of(IOperation call, Frame frame)
    {
        bool? found = true;
        foreach (var (condition, holds) in ConditionsOf(call))
        {
            var known = KnownCondition.Holds(new Operand(condition, frame), depth: 0);
            if (known is { } value && value != holds)
                return false;
            if (known is null && AsksForBagNotIn(call, condition))
                found = null;
        }

        return IsInAnotherCase(call, frame) ? false : found;
    }

    /// <summary>Whether what is given leads past <paramref name="operation"/>, whatever that is.</summary>
    public static bool IsPassedBy(IOperation operation, Frame frame) =>
        ConditionsOf(operation).Any(condition => KnownCondition.Holds(new Operand(condition.Condition, frame), depth: 0) is { } holds && holds != condition.Holds)
        || IsInAnotherCase(operation, frame);

    // `switch (kind) { case Kind.Opened: sdk.Track(…); break; }`, called with another kind.
    private static bool IsInAnotherCase(IOperation operation, Frame frame)
    {
        for (var part = operation; part.Parent is { } around and not (IAnonymousFunctionOperation or ILocalFunctionOperation); part = around)
        {
            var takes = around switch
            {
                ISwitchOperation choice when part is ISwitchCaseOperation section => ConstantChoice.Takes(new Operand(choice.Value, frame), choice, section),
                ISwitchExpressionOperation choice when part is ISwitchExpressionArmOperation arm => ConstantChoice.Takes(new Operand(choice.Value, frame), choice, arm),
                _ => null,
            };
            if (takes == false)
                return true;
        }

        return false;
    }

    // Those that it stands under, and those that would have ended the method before.
    private static IEnumerable<(IOperation Condition, bool Holds)> ConditionsOf(IOperation operation)
    {
        for (var part = operation; part.Parent is { } around and not (IAnonymousFunctionOperation or ILocalFunctionOperation); part = around)
        {
            if (around is IConditionalOperation conditional && !ReferenceEquals(part, conditional.Condition))
            {
                yield return (conditional.Condition, ReferenceEquals(part, conditional.WhenTrue));
            }
            else if (around is IBlockOperation block)
            {
                foreach (var statement in block.Operations)
                {
                    if (ReferenceEquals(statement, part))
                        break;
                    if (statement is IConditionalOperation { WhenFalse: null, Condition: var asked, WhenTrue: var then } && Ends(then))
                        yield return (asked, false);
                }
            }
        }
    }

    private static bool Ends(IOperation statement) => statement switch
    {
        IReturnOperation or IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBlockOperation { Operations: { Length: > 0 } operations } => Ends(operations[operations.Length - 1]),
        _ => false,
    };

    // `if (bag.Count > limit) sdk.Track(name); else sdk.Track(name, bag);`: what is sent without the bag may be sent only where there is none.
    private static bool AsksForBagNotIn(IOperation call, IOperation condition) =>
        BagsIn(condition).Any() && !BagsIn(call).Intersect(BagsIn(condition), SymbolEqualityComparer.Default).Any();

    private static IEnumerable<ISymbol> BagsIn(IOperation operation) => operation.DescendantsAndSelf()
        .Where(static part => part.Type is { } type && BagType.Is(type))
        .Select(static part => part switch
        {
            IParameterReferenceOperation reference => reference.Parameter,
            IMemberReferenceOperation { Instance: IParameterReferenceOperation } reference => reference.Member,
            _ => null,
        })
        .OfType<ISymbol>();
}
