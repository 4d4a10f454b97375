using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Properties;

/// <summary>Code that does more than say a value, so that it cannot go with the property that it is given to.</summary>
internal static class Unremovable
{
    /// <summary>Whether <paramref name="element"/> writes, waits or declares something, or stands among directives that decide what is compiled.</summary>
    public static bool Is(SyntaxNode element) =>
        element.Parent is { ContainsDirectives: true } || element.DescendantNodes().Any(static node => node switch
        {
            AwaitExpressionSyntax or SingleVariableDesignationSyntax => true,
            AssignmentExpressionSyntax => node.Parent is not InitializerExpressionSyntax,
            PostfixUnaryExpressionSyntax => node.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
            PrefixUnaryExpressionSyntax => node.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
            _ => false,
        });
}
