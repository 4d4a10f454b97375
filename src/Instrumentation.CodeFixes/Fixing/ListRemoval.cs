using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Fixing;

/// <summary>Takes an element out of a list in braces, with its comma and the remarks that are about it. The others keep their lines.</summary>
internal static class ListRemoval
{
    /// <summary>The changes.</summary>
    public static IReadOnlyList<CodeChange> Of<TNode>(SeparatedSyntaxList<TNode> list, TNode element, string path)
        where TNode : SyntaxNode =>
        [.. Spans(list, list.IndexOf(element), element).Select(span => new CodeChange(path, new TextChange(span, "")))];

    private static IEnumerable<TextSpan> Spans<TNode>(SeparatedSyntaxList<TNode> list, int index, TNode element)
        where TNode : SyntaxNode
    {
        var before = element.GetFirstToken().GetPreviousToken();
        var startsLine = EndsLine(before.TrailingTrivia);
        if (index < list.SeparatorCount)
        {
            var comma = list.GetSeparator(index);
            yield return !EndsLine(comma.TrailingTrivia) ? TextSpan.FromBounds(element.SpanStart, AfterSpace(comma))
                : startsLine ? TextSpan.FromBounds(element.FullSpan.Start, comma.FullSpan.End)
                : TextSpan.FromBounds(AfterRemarks(before), comma.Span.End);
        }
        else if (index == 0)
        {
            foreach (var span in ItsLines(element))
                yield return span;
        }
        else if (startsLine)
        {
            // Remarks behind the comma before belong to the entry before.
            foreach (var span in ItsLines(element).Prepend(before.Span))
                yield return span;
        }
        else if (EndsLine(before.GetPreviousToken().TrailingTrivia))
        {
            // The comma stands before its element, on a line of theirs.
            var space = before.LeadingTrivia.LastOrDefault();
            yield return TextSpan.FromBounds(space.IsKind(SyntaxKind.WhitespaceTrivia) ? space.SpanStart : before.SpanStart, element.FullSpan.End);
        }
        else
        {
            yield return TextSpan.FromBounds(before.SpanStart, element.Span.End);
        }
    }

    // A brace that closes the list on the element's last line stays there, and keeps the indentation.
    private static IEnumerable<TextSpan> ItsLines(SyntaxNode element)
    {
        if (!EndsLine(element.GetTrailingTrivia()) && element.GetLeadingTrivia().LastOrDefault() is var space && space.IsKind(SyntaxKind.WhitespaceTrivia))
        {
            yield return TextSpan.FromBounds(element.FullSpan.Start, space.SpanStart);
            yield return TextSpan.FromBounds(element.SpanStart, element.FullSpan.End);
        }
        else
        {
            yield return element.FullSpan;
        }
    }

    private static bool EndsLine(SyntaxTriviaList trivia) => trivia.Any(SyntaxKind.EndOfLineTrivia);

    private static int AfterSpace(SyntaxToken comma) =>
        comma.TrailingTrivia.FirstOrDefault() is var space && space.IsKind(SyntaxKind.WhitespaceTrivia) ? space.Span.End : comma.Span.End;

    private static int AfterRemarks(SyntaxToken token) =>
        token.TrailingTrivia.Where(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Select(static trivia => trivia.Span.End).Append(token.Span.End).Max();
}
