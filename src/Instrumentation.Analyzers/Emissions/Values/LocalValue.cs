using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>
/// What a local variable holds, as far as no control flow has to be followed: it is initialised where it is declared
/// and never written again.
/// </summary>
internal static class LocalValue
{
    /// <summary>
    /// The initialiser, if nothing else is ever assigned. Enough for texts and for generated events, which cannot change;
    /// for anything that can, <see cref="Untouched"/>.
    /// </summary>
    public static IOperation? Assigned(ILocalReferenceOperation reference) => Find(reference, allowOtherReads: true);

    /// <summary>The initialiser, if <paramref name="reference"/> is moreover the only mention of the local.</summary>
    public static IOperation? Untouched(ILocalReferenceOperation reference) => Find(reference, allowOtherReads: false);

    /// <summary>Whether nothing before passes the local on, so that one fault of its initialiser gives one finding.</summary>
    public static bool IsFirstUse(ILocalReferenceOperation reference)
    {
        foreach (var operation in reference.Body().DescendantsAndSelf())
        {
            if (operation is ILocalReferenceOperation other
                && Same(other.Local, reference.Local)
                && other.Syntax.SpanStart < reference.Syntax.SpanStart
                && other.Parent is IArgumentOperation or IInvocationOperation)
            {
                return false;
            }
        }

        return true;
    }

    private static IOperation? Find(ILocalReferenceOperation reference, bool allowOtherReads)
    {
        IOperation? initializer = null;
        foreach (var operation in reference.Body().DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation declarator && Same(declarator.Symbol, reference.Local))
            {
                initializer = (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
            }
            else if (operation is ILocalReferenceOperation other && Same(other.Local, reference.Local) && !IsSame(other, reference)
                && (!allowOtherReads || IsWritten(other)))
            {
                return null;
            }
        }

        return reference.Local.IsRef ? null : initializer;
    }

    private static bool Same(ILocalSymbol left, ILocalSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    // The same mention may be wrapped in two operations when the semantic model builds the tree twice.
    private static bool IsSame(IOperation left, IOperation right) =>
        ReferenceEquals(left, right) || (left.Syntax == right.Syntax && left.Kind == right.Kind);

    private static bool IsWritten(ILocalReferenceOperation reference)
    {
        var parent = reference.Parent;
        while (parent is ITupleOperation or IParenthesizedOperation or IDeclarationExpressionOperation)
            parent = parent.Parent;
        return parent switch
        {
            IAssignmentOperation assignment => Contains(assignment.Target, reference),
            IIncrementOrDecrementOperation => true,
            IArgumentOperation argument => argument.Parameter is null or { RefKind: RefKind.Ref or RefKind.Out },
            IAddressOfOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
            IInvalidOperation => true,
            _ => false,
        };
    }

    private static bool Contains(IOperation tree, IOperation part)
    {
        for (var operation = part; operation is not null; operation = operation.Parent)
        {
            if (ReferenceEquals(operation, tree))
                return true;
        }

        return false;
    }
}
