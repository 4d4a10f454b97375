using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>Questions about locals and parameters.</summary>
internal static class Variable
{
    /// <summary>The variable that the expression is; null when it is none.</summary>
    public static ISymbol? Of(IOperation expression) => expression switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>Whether nothing in its body writes the parameter.</summary>
    public static bool IsNeverWritten(IParameterReferenceOperation reference)
    {
        if (reference.Parameter.RefKind is RefKind.Ref or RefKind.Out)
            return false;
        foreach (var use in Mentions.In(reference.Body()).Of(reference.Parameter))
        {
            if (IsWritten(use))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether the body asks what the variable holds: then what is done with it may depend on that, and what it holds
    /// elsewhere says nothing of what reaches this place.
    /// </summary>
    public static bool IsTested(IOperation reference)
    {
        if (Of(reference) is not { } variable)
            return false;
        foreach (var use in Mentions.In(reference.Body()).Of(variable))
        {
            if (IsInQuestion(use))
                return true;
        }

        return false;
    }

    /// <summary>Whether this mention asks what the variable holds.</summary>
    public static bool IsInQuestion(IOperation use)
    {
        var value = use;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IArgumentOperation)
            value = value.Parent;

        // `string.IsNullOrEmpty(x)` and `x.HasValue` ask; a call that is given a bag with the variable in it does not, nor one whose answer nobody hears.
        if (value.Parent is IInvocationOperation or IPropertyReferenceOperation && IsTruth(value.Parent) && !IsDropped(value.Parent))
            return true;
        for (var part = use; part.Parent is { } around and not IBlockOperation and not IAnonymousFunctionOperation; part = around)
        {
            if (around is ISwitchOperation or ISwitchExpressionOperation or IIsPatternOperation or IIsTypeOperation
                || (around is IBinaryOperation && IsTruth(around))
                || (around is IConditionalOperation conditional && ReferenceEquals(conditional.Condition, part)))
            {
                return true;
            }
        }

        return false;
    }

    // `_ = sdk.Capture(x)`, and `return sdk.Capture(x)`: what comes before has not waited for it.
    private static bool IsDropped(IOperation answer) =>
        answer.Parent is IExpressionStatementOperation or IReturnOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };

    private static bool IsTruth(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_Boolean;

    /// <summary>Whether this mention may give the variable another value.</summary>
    public static bool IsWritten(IOperation reference)
    {
        var parent = reference.Parent;
        var part = reference;
        while (parent is ITupleOperation or IParenthesizedOperation or IDeclarationExpressionOperation)
        {
            part = parent;
            parent = parent.Parent;
        }

        return parent switch
        {
            IAssignmentOperation assignment => ReferenceEquals(assignment.Target, part),
            IIncrementOrDecrementOperation => true,
            IArgumentOperation argument => argument.Parameter is null or { RefKind: RefKind.Ref or RefKind.Out },
            IAddressOfOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
            IInvalidOperation => true,
            _ => false,
        };
    }
}
