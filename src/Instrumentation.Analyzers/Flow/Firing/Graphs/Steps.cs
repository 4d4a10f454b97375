using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>Which operations do something that a way through the code has to know.</summary>
internal static class Steps
{
    /// <summary>Whether the operation, without its parts, calls, writes, or may throw.</summary>
    public static bool Matters(IOperation operation) => operation switch
    {
        IInvocationOperation or IObjectCreationOperation or IPropertyReferenceOperation => true,
        IAssignmentOperation or IIncrementOrDecrementOperation or IFlowCaptureOperation => true,
        IDynamicInvocationOperation or IDynamicObjectCreationOperation or IFunctionPointerInvocationOperation or IInvalidOperation => true,
        IBinaryOperation { OperatorMethod: not null } or IUnaryOperation { OperatorMethod: not null } or IEventAssignmentOperation or ITypeParameterObjectCreationOperation => true,
        IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } } or IRecursivePatternOperation => true,
        { Syntax: CollectionExpressionSyntax } => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        _ => Writes.DeclaredBy(operation) is not null || MayThrow(operation),
    };

    /// <summary>Whether an operation other than a call may throw. What throws only when memory runs out does not count.</summary>
    public static bool MayThrow(IOperation operation) => operation switch
    {
        // A call that is awaited at once has said already how it may end.
        IAwaitOperation { Operation: IInvocationOperation } => false,
        IArrayElementReferenceOperation or IAwaitOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation => true,
        IConversionOperation { IsImplicit: false, IsTryCast: false, OperatorMethod: null, Operand.Type.IsReferenceType: true, ConstantValue.HasValue: false } => true,
        IConversionOperation { OperatorMethod: not null } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder, RightOperand.ConstantValue.HasValue: false } => true,
        IPropertyReferenceOperation { Arguments.Length: > 0 } => true,
        _ => false,
    };
}
