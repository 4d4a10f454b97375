using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Fixing;

/// <summary>Adds elements behind the last one of a list in braces, laid out as that one is.</summary>
internal static class ListInsertion
{
    /// <summary>The changes.</summary>
    public static IReadOnlyList<CodeChange> After<TNode>(SeparatedSyntaxList<TNode> list, SyntaxToken close, IReadOnlyList<string> elements, string path)
        where TNode : SyntaxNode
    {
        var text = close.SyntaxTree!.GetText();
        var last = list[list.Count - 1];
        var hasComma = list.SeparatorCount == list.Count;
        var end = hasComma ? list.GetSeparator(list.Count - 1).Span.End : last.Span.End;
        var line = text.Lines.GetLineFromPosition(last.SpanStart);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, last.SpanStart));
        if (indent.Trim().Length > 0)
            return [Insert(path, end, hasComma ? " " + string.Join(", ", elements) + "," : ", " + string.Join(", ", elements))];

        // One a line. A remark behind the last element stays with it.
        var lastLine = text.Lines.GetLineFromPosition(end);
        var lineBreak = text.ToString(TextSpan.FromBounds(lastLine.End, lastLine.EndIncludingLineBreak));
        var lines = string.Join(",", elements.Select(element => (lineBreak.Length == 0 ? "\n" : lineBreak) + indent + element)) + (hasComma ? "," : "");
        var lineEnd = close.SpanStart < lastLine.End ? end : lastLine.End;
        return hasComma ? [Insert(path, lineEnd, lines)]
            : lineEnd == end ? [Insert(path, end, "," + lines)]
            : [Insert(path, end, ","), Insert(path, lineEnd, lines)];
    }

    private static CodeChange Insert(string path, int position, string text) => new(path, new TextChange(new TextSpan(position, 0), text));
}
