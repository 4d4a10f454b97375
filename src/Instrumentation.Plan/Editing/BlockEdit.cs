using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Editing;

/// <summary>Adds an entry behind the last one of a mapping that is written one entry a line.</summary>
internal static class BlockEdit
{
    /// <summary>The edits.</summary>
    public static IReadOnlyList<PlanEdit> Add(string text, PlanNode mapping, EntryDraft entry, int step)
    {
        var (indent, isSpaced) = LayoutOf(text, mapping);
        var end = mapping.Place.End;

        // A block scalar's place takes the break behind it along.
        while (end > mapping.Place.Start && char.IsWhiteSpace(text[end - 1]))
            end--;
        var edit = Line(text, AfterRemarks(text, end, indent), indent, entry, step);
        return [isSpaced ? edit with { Text = WithBlankLine(edit.Text, LineBreakOf(text)) } : edit];
    }

    /// <summary>The edit that writes the entry below the line of <paramref name="offset"/>.</summary>
    public static PlanEdit Line(string text, int offset, int indent, EntryDraft entry, int step)
    {
        var lineBreak = LineBreakOf(text);
        var lines = new string(' ', indent) + EntryText.Block(entry, indent, step, lineBreak);
        var next = TextLines.Next(text, offset);
        return next > 0 && text[next - 1] is '\n' or '\r'
            ? new PlanEdit(next, 0, lines + lineBreak)
            : new PlanEdit(next, 0, lineBreak + lines);
    }

    /// <summary>How many characters stand before a name on its line.</summary>
    public static int ColumnOf(string text, PlanNode key) => key.Place.Start - TextLines.StartOf(text, key.Place.Start);

    // A remark below an entry and deeper than its name belongs to it.
    private static int AfterRemarks(string text, int offset, int indent)
    {
        while (true)
        {
            var next = TextLines.Next(text, offset);
            var at = next;
            while (at < text.Length && text[at] == ' ')
                at++;
            if (next == offset || at == text.Length || text[at] != '#' || at - next <= indent)
                return offset;
            offset = at;
        }
    }

    private static (int Indent, bool IsSpaced) LayoutOf(string text, PlanNode mapping)
    {
        var indent = 0;
        var end = -1;
        var isSpaced = false;
        foreach (var (key, value) in mapping.Entries())
        {
            indent = ColumnOf(text, key);
            isSpaced = end >= 0 && HasBlankLine(text, end, key.Place.Start);
            end = Math.Max(key.Place.End, value.Place.Start > key.Place.Start ? value.Place.End : 0);
        }

        return (indent, isSpaced);
    }

    private static bool HasBlankLine(string text, int start, int end)
    {
        var line = TextLines.Next(text, Math.Max(0, start - 1));
        for (; line < end; line = TextLines.Next(text, line))
        {
            if (TextLines.RestOfLine(text, line).Trim().Length == 0)
                return true;
        }

        return false;
    }

    private static string WithBlankLine(string lines, string lineBreak) =>
        lines.StartsWith(lineBreak, StringComparison.Ordinal) ? lineBreak + lines : lineBreak + lines;

    // That of the first line; files that mix them keep their mixture.
    private static string LineBreakOf(string text)
    {
        var end = text.IndexOf('\n');
        return end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
    }
}
