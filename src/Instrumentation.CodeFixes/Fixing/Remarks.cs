using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Fixing;

/// <summary>What stands between the tokens and is not space: remarks, directives, and the code that a directive leaves out.</summary>
internal static class Remarks
{
    /// <summary>Whether there are any within <paramref name="span"/>. They would go with what they stand in.</summary>
    public static bool AreIn(TextSpan span, SyntaxNode node) => node.DescendantTrivia(span).Any(trivia =>
        span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
