using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Roslyn.Testing.Markup;

/// <summary>
/// A text with the findings that are expected in it: <c>{|TRK101:"signup"|}</c> expects TRK101 at the literal,
/// <c>{|TRK104,TRK201:…|}</c> both; marks may nest.
/// </summary>
public sealed class MarkedText
{
    private MarkedText(string text, IReadOnlyList<(string Id, TextSpan Span)> marks)
    {
        Text = text;
        Marks = marks;
    }

    /// <summary>The text without marks.</summary>
    public string Text { get; }

    /// <summary>What is expected, and where in <see cref="Text"/>.</summary>
    public IReadOnlyList<(string Id, TextSpan Span)> Marks { get; }

    /// <summary>Takes the marks out of <paramref name="marked"/>.</summary>
    /// <exception cref="FormatException">A mark is opened and not closed, or closed and not opened.</exception>
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var marks = new List<(string, TextSpan)>();
        var open = new Stack<(string Ids, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (Opens(marked, i) is { } ids)
            {
                open.Push((ids, text.Length));
                i += ids.Length + 2;
            }
            else if (open.Count > 0 && string.CompareOrdinal(marked, i, "|}", 0, 2) == 0)
            {
                var (closed, start) = open.Pop();
                foreach (var id in closed.Split(','))
                    marks.Add((id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return open.Count == 0 ? new MarkedText(text.ToString(), marks) : throw new FormatException($"{{|{open.Peek().Ids}: is not closed");
    }

    // The ids behind `{|` and before `:`.
    private static string? Opens(string marked, int at)
    {
        if (string.CompareOrdinal(marked, at, "{|", 0, 2) != 0)
            return null;
        var end = at + 2;
        while (end < marked.Length && (char.IsAsciiLetterUpper(marked[end]) || char.IsAsciiDigit(marked[end]) || marked[end] == ','))
            end++;
        return end > at + 2 && end < marked.Length && marked[end] == ':' ? marked[(at + 2)..end] : null;
    }
}
