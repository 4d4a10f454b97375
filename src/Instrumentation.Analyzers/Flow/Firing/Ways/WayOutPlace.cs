using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>Where in the text a way leaves: the word <c>return</c>, the expression after an arrow, or the brace at which the body ends.</summary>
internal static class WayOutPlace
{
    /// <summary>The place of <paramref name="exit"/> from the function that <paramref name="declaration"/> declares.</summary>
    public static Location Of(WayOut exit, SyntaxNode declaration)
    {
        if (exit is { IsReturn: true, Last: { } returned })
        {
            foreach (var around in returned.Syntax.AncestorsAndSelf())
            {
                if (around is ReturnStatementSyntax statement)
                    return statement.ReturnKeyword.GetLocation();
                if (around is ArrowExpressionClauseSyntax arrow)
                    return arrow.Expression.GetLocation();
                if (IsFunction(around))
                    break;
            }
        }
        else if (exit.Last is { } last && Next(last.Syntax, exit.Holds) is ReturnStatementSyntax bare)
        {
            return bare.ReturnKeyword.GetLocation();
        }

        return EndOf(declaration);
    }

    // A graph does not say where a `return` without a value stands: it is what comes next in the text.
    private static StatementSyntax? Next(SyntaxNode last, bool? holds)
    {
        for (var node = last; node.Parent is { } around && !IsFunction(node); node = around)
        {
            if (around is PrefixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.ExclamationToken })
            {
                holds = !holds;
            }
            else if (around is CatchFilterClauseSyntax { Parent: CatchClauseSyntax handler } && holds == true)
            {
                return First(handler.Block);
            }
            else if (around is IfStatementSyntax choice && node == choice.Condition && holds is { } isTrue)
            {
                if (isTrue)
                    return First(choice.Statement);
                if (choice.Else is { } otherwise)
                    return First(otherwise.Statement);
            }
            else if (node is StatementSyntax statement && Statements(around) is { Count: > 0 } statements)
            {
                var at = statements.IndexOf(statement);
                if (at >= 0 && at + 1 < statements.Count)
                    return First(statements[at + 1]);
            }
            else if (around is WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or DoStatementSyntax && node is StatementSyntax)
            {
                return null;
            }
        }

        return null;
    }

    private static SyntaxList<StatementSyntax> Statements(SyntaxNode around) => around switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        _ => default,
    };

    private static StatementSyntax? First(StatementSyntax? statement) =>
        statement is BlockSyntax block ? block.Statements.Count > 0 ? First(block.Statements[0]) : null : statement;

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax or AccessorDeclarationSyntax;

    private static Location EndOf(SyntaxNode declaration)
    {
        var body = declaration switch
        {
            BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
            AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody?.Expression,
            LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody?.Expression,
            AnonymousFunctionExpressionSyntax function => function.Body,
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            _ => declaration,
        };
        return body is BlockSyntax block ? block.CloseBraceToken.GetLocation() : (body ?? declaration).GetLocation();
    }
}
