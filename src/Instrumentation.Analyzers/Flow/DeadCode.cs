using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Flow;

/// <summary>
/// Code that certainly never runs: no way leads to it, or it stands in a private method that nothing mentions. What a
/// framework may call by its name or a mark, and what reflection may find, is not dead.
/// </summary>
internal static class DeadCode
{
    /// <summary>Whether <paramref name="operation"/>, which stands in <paramref name="member"/>, never runs.</summary>
    public static bool Holds(IOperation operation, ISymbol member, CancellationToken cancellation) =>
        IsNeverMentioned(member, cancellation) || IsUnreachable(operation);

    /// <summary>Whether no way leads to <paramref name="operation"/> within the member that it stands in.</summary>
    public static bool IsUnreachable(IOperation operation)
    {
        foreach (var node in operation.Syntax.AncestorsAndSelf())
        {
            if (node is LocalFunctionStatementSyntax function)
            {
                if (!IsMentioned(function.Identifier.ValueText, function.Parent!, function))
                    return true;

                // Where it is declared says nothing of where it is called.
                return false;
            }

            // Asking the statement next to the code is enough up to the function that holds it.
            if (node is StatementSyntax and not BlockSyntax && IsUnreachable((StatementSyntax)node, operation.SemanticModel))
                return true;
            if (node is MemberDeclarationSyntax and not GlobalStatementSyntax)
                return false;
        }

        return false;
    }

    private static bool IsUnreachable(StatementSyntax statement, SemanticModel? model) =>
        statement.Parent is BlockSyntax or SwitchSectionSyntax or StatementSyntax or ElseClauseSyntax or GlobalStatementSyntax
        && model?.AnalyzeControlFlow(statement) is { Succeeded: true, StartPointIsReachable: false };

    // Types with a base, and what carries a mark, may be somebody's to call: Unity calls private methods by name.
    private static bool IsNeverMentioned(ISymbol member, CancellationToken cancellation)
    {
        if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private, IsStatic: var isStatic } method
            || (isStatic && method.Name == "Main")
            || method.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type
            || type.BaseType is not { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }
            || !method.GetAttributes().IsEmpty
            || !type.GetAttributes().IsEmpty
            || method.IsPartialDefinition
            || method.PartialDefinitionPart is not null)
        {
            return false;
        }

        var declarations = method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).ToList();
        return declarations.Count == 1
            && !type.DeclaringSyntaxReferences.Any(part => IsMentioned(method.Name, part.GetSyntax(cancellation), declarations[0]));
    }

    // Its own body does not count: what only calls itself is not called.
    private static bool IsMentioned(string name, SyntaxNode within, SyntaxNode declaration)
    {
        foreach (var token in within.DescendantTokens(descendIntoTrivia: false))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken)
                && token.ValueText == name
                && !(token.SyntaxTree == declaration.SyntaxTree && declaration.FullSpan.Contains(token.Span)))
            {
                return true;
            }
        }

        return false;
    }
}
