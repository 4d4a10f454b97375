using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Editing;

/// <summary>Adds an entry behind the last one of a mapping in <c>{ }</c>, or of a list in <c>[ ]</c>.</summary>
internal static class FlowEdit
{
    /// <summary>The edits; null where nothing but a remark stands between the brackets.</summary>
    public static IReadOnlyList<PlanEdit>? Add(string text, PlanNode collection, EntryDraft entry)
    {
        var close = collection.Place.End - 1;
        if (close < 0 || text[close] != (entry.IsItem ? ']' : '}'))
            return null;
        var added = EntryText.Flow(entry);
        if (LastOf(text, collection) is not var (start, end))
            return collection.CountChildren() == 0 ? Fill(text, collection.Place.Start, close, entry.IsItem ? '[' : '{', added) : null;

        // Behind the last value: a remark, and perhaps a comma.
        var last = end;
        var comma = -1;
        var remark = -1;
        for (var i = end; i < close; i++)
        {
            if (text[i] == '#' && char.IsWhiteSpace(text[i - 1]))
            {
                remark = remark < 0 ? i : remark;
                i = i + TextLines.RestOfLine(text, i).Length - 1;
            }
            else if (text[i] == ',')
            {
                comma = i;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                last = i + 1;
            }
        }

        if (!StartsItsLine(text, start, collection.Place.Start))
            return remark >= 0 ? null : comma >= 0 ? [new PlanEdit(comma + 1, 0, " " + added)] : [new PlanEdit(last, 0, ", " + added)];
        var line = TextLines.StartOf(text, start);
        var ownLine = LineBreakBefore(text, line) + text.Substring(line, start - line) + added;
        if (comma >= 0)
            ownLine += ",";
        var lineEnd = last + TextLines.RestOfLine(text, last).TrimEnd().Length;
        if (lineEnd > close)
            lineEnd = Math.Max(last, comma + 1);
        return comma >= 0 ? [new PlanEdit(Math.Max(lineEnd, comma + 1), 0, ownLine)]
            : lineEnd == last ? [new PlanEdit(last, 0, "," + ownLine)]
            : [new PlanEdit(last, 0, ","), new PlanEdit(lineEnd, 0, ownLine)];
    }

    private static IReadOnlyList<PlanEdit>? Fill(string text, int start, int close, char bracket, string added)
    {
        var open = text.IndexOf(bracket, start);
        var space = bracket == '{' ? " " : "";
        return string.IsNullOrWhiteSpace(text.Substring(open + 1, close - open - 1))
            ? [new PlanEdit(open + 1, close - open - 1, space + added + space)]
            : null;
    }

    // Of a list whose last item is an alias nobody can tell where that one ends.
    private static (int Start, int End)? LastOf(string text, PlanNode collection)
    {
        (int, int)? last = null;
        var count = 0;
        foreach (var child in WrittenChildren.Of(text, collection))
        {
            last = child;
            count++;
        }

        return count == collection.CountChildren() ? last : null;
    }

    private static bool StartsItsLine(string text, int start, int collection) =>
        TextLines.StartOf(text, start) > collection && string.IsNullOrWhiteSpace(text.Substring(TextLines.StartOf(text, start), start - TextLines.StartOf(text, start)));

    private static string LineBreakBefore(string text, int line) => line > 1 && text[line - 2] == '\r' ? "\r\n" : "\n";
}
