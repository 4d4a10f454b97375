using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Editing;

/// <summary>Adds an entry behind the last one of a collection that is written one entry a line.</summary>
internal static class BlockEdit
{
    /// <summary>The edits; null where no entry shows how far they are indented.</summary>
    public static IReadOnlyList<PlanEdit>? Add(string text, PlanNode collection, EntryDraft entry, int step)
    {
        if (LayoutOf(text, collection) is not var (indent, isSpaced))
            return null;
        var edit = Line(text, AfterRemarks(text, EndOf(text, collection), indent), indent, entry, step);
        return [isSpaced ? WithBlankLine(text, edit) : edit];
    }

    /// <summary>The edits that write the entry below a whole section, on the section's own level.</summary>
    public static IReadOnlyList<PlanEdit> Below(string text, PlanSection section, EntryDraft entry, int step)
    {
        var end = section.Value.Place.Start > section.Key.Place.End ? EndOf(text, section.Value) : section.Key.Place.End;
        var indent = ColumnOf(text, section.Key.Place.Start);
        var edit = Line(text, AfterRemarks(text, end, indent), indent, entry, step);
        return [IsBelowBlankLine(text, section.Key.Place.Start) ? WithBlankLine(text, edit) : edit];
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

    /// <summary>How many characters stand before <paramref name="offset"/> on its line.</summary>
    public static int ColumnOf(string text, int offset) => offset - TextLines.StartOf(text, offset);

    // A block scalar's place takes the break behind it along.
    private static int EndOf(string text, PlanNode node)
    {
        var end = node.Place.End;
        while (end > node.Place.Start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

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

    private static (int Indent, bool IsSpaced)? LayoutOf(string text, PlanNode collection)
    {
        (int, bool)? layout = null;
        var last = -1;
        foreach (var (start, end) in WrittenChildren.Of(text, collection))
        {
            layout = (ColumnOf(text, start), last >= 0 && HasBlankLine(text, last, start));
            last = end;
        }

        return layout;
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

    // Remarks above a name belong to it.
    private static bool IsBelowBlankLine(string text, int offset)
    {
        var line = TextLines.StartOf(text, offset);
        while (line > 0)
        {
            line = TextLines.StartOf(text, line - (line > 1 && text[line - 2] == '\r' ? 2 : 1));
            var above = TextLines.RestOfLine(text, line).Trim();
            if (!above.StartsWith("#", StringComparison.Ordinal))
                return above.Length == 0;
        }

        return false;
    }

    private static PlanEdit WithBlankLine(string text, PlanEdit edit) => edit with { Text = LineBreakOf(text) + edit.Text };

    // That of the first line; files that mix them keep their mixture.
    private static string LineBreakOf(string text)
    {
        var end = text.IndexOf('\n');
        return end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
    }
}
