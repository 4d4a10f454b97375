using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>Whether what a call in a loop is given may change from one turn to the next, so that it sends another event each time.</summary>
internal static class LoopChange
{
    /// <summary>Whether something in <paramref name="call"/> may.</summary>
    public static bool In(SyntaxNode call)
    {
        if (call is not InvocationExpressionSyntax { ArgumentList: { } arguments } || LoopAround(call) is not { } loop)
            return false;
        HashSet<string>? changing = null;
        foreach (var part in arguments.DescendantNodes())
        {
            if (part is InvocationExpressionSyntax or ElementAccessExpressionSyntax or AwaitExpressionSyntax)
                return true;
            if (part is IdentifierNameSyntax name && (changing ??= ChangedIn(loop)).Contains(name.Identifier.ValueText))
                return true;
        }

        return false;
    }

    private static SyntaxNode? LoopAround(SyntaxNode call)
    {
        foreach (var around in call.Ancestors())
        {
            if (around is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
                return around;
            if (around is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)
                return null;
        }

        return null;
    }

    private static HashSet<string> ChangedIn(SyntaxNode loop)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in loop.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case ForEachStatementSyntax each:
                    names.Add(each.Identifier.ValueText);
                    break;
                case VariableDeclaratorSyntax declarator:
                    names.Add(declarator.Identifier.ValueText);
                    break;
                case SingleVariableDesignationSyntax designation:
                    names.Add(designation.Identifier.ValueText);
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax written, Parent: not InitializerExpressionSyntax }:
                    names.Add(written.Identifier.ValueText);
                    break;
                case PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax counted }:
                    names.Add(counted.Identifier.ValueText);
                    break;
                case PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax counted }:
                    names.Add(counted.Identifier.ValueText);
                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax passed }:
                    names.Add(passed.Identifier.ValueText);
                    break;
            }
        }

        return names;
    }
}
