using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>Which variables an operation writes.</summary>
internal static class Writes
{
    /// <summary>The targets that the operation itself writes: references of variables, or of the captures that stand for them.</summary>
    public static IEnumerable<IOperation> TargetsOf(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => Parts(assignment.Target),
        IIncrementOrDecrementOperation step => Parts(step.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => Parts(argument.Value),
        IAddressOfOperation address => Parts(address.Reference),
        _ => [],
    };

    /// <summary>The variables that a pattern declares, and so writes.</summary>
    public static ISymbol? DeclaredBy(IOperation operation) => operation switch
    {
        IDeclarationPatternOperation pattern => pattern.DeclaredSymbol,
        IRecursivePatternOperation pattern => pattern.DeclaredSymbol,
        IListPatternOperation pattern => pattern.DeclaredSymbol,
        IVariableDeclaratorOperation declarator => declarator.Symbol,
        _ => null,
    };

    /// <summary>Whether the property is written there, and not read.</summary>
    public static bool AreOf(IPropertyReferenceOperation reference) =>
        (reference.Parent is ISimpleAssignmentOperation assignment && ReferenceEquals(assignment.Target, reference))
        || (reference.Parent is IFlowCaptureOperation && reference.Syntax.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } written && written.Left == reference.Syntax);

    private static IEnumerable<IOperation> Parts(IOperation target)
    {
        switch (target)
        {
            case ITupleOperation tuple:
                foreach (var part in tuple.Elements.SelectMany(Parts))
                    yield return part;
                break;
            case IDeclarationExpressionOperation declaration:
                foreach (var part in Parts(declaration.Expression))
                    yield return part;
                break;
            default:
                yield return target;
                break;
        }
    }
}
