using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>
/// Methods and properties of the type itself that always say the same: <c>bool IsEnabled =&gt; true</c>. Their text alone tells, so that nothing
/// is bound for it. What other types answer, a result that <c>IsSuccess</c> say, is theirs to change.
/// </summary>
internal sealed class ConstantAnswers(CancellationToken cancellation)
{
    private readonly Dictionary<ISymbol, bool?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The truth that <paramref name="operation"/> asks for and always gets; null where it may get either.</summary>
    /// <param name="operation">What asks.</param>
    /// <param name="asking">The function in which it does.</param>
    public bool? Of(IOperation operation, IMethodSymbol asking) => operation switch
    {
        { Type.SpecialType: not SpecialType.System_Boolean } => null,
        IInvocationOperation { Instance: null or IInstanceReferenceOperation, TargetMethod: { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method } => Of(method.PartialImplementationPart ?? method, asking),
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation, Property: { IsIndexer: false, SetMethod: null } property } => Of(property, asking),
        _ => null,
    };

    private bool? Of(ISymbol member, IMethodSymbol asking)
    {
        if (member.DeclaringSyntaxReferences.Length != 1 || IsOpen(member) || !SymbolEqualityComparer.Default.Equals(member.ContainingType?.OriginalDefinition, asking.ContainingType?.OriginalDefinition))
            return null;
        member = member.OriginalDefinition;
        if (!_known.TryGetValue(member, out var answer))
            _known.Add(member, answer = Read(member.DeclaringSyntaxReferences[0].GetSyntax(cancellation)));
        return answer;
    }

    private static bool IsOpen(ISymbol member) =>
        member.IsAbstract || member.ContainingType?.TypeKind == TypeKind.Interface || ((member.IsVirtual || member.IsOverride) && !member.IsSealed && member.ContainingType is not { IsSealed: true });

    private static bool? Read(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax { ExpressionBody.Expression: var value } => Truth(value),
        MethodDeclarationSyntax { Body: { } body } => OfReturns(body),
        LocalFunctionStatementSyntax { ExpressionBody.Expression: var value } => Truth(value),
        LocalFunctionStatementSyntax { Body: { } body } => OfReturns(body),
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => Truth(value),
        PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors } => accessors[0].ExpressionBody is { Expression: var value } ? Truth(value) : accessors[0].Body is { } body ? OfReturns(body) : null,
        _ => null,
    };

    private static bool? OfReturns(BlockSyntax body)
    {
        bool? answer = null;
        foreach (var node in body.DescendantNodes(static inner => inner is StatementSyntax and not LocalFunctionStatementSyntax or SwitchSectionSyntax or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax))
        {
            if (node is not ReturnStatementSyntax returned)
                continue;
            if (Truth(returned.Expression) is not { } truth || (answer is { } other && other != truth))
                return null;
            answer = truth;
        }

        return answer;
    }

    private static bool? Truth(ExpressionSyntax? value) => value?.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => true,
        SyntaxKind.FalseLiteralExpression => false,
        _ => null,
    };
}
