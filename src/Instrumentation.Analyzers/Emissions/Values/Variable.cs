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
