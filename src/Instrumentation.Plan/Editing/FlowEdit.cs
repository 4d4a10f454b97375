using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Editing;

/// <summary>Adds an entry behind the last one of a mapping in <c>{ }</c>.</summary>
internal static class FlowEdit
{
    /// <summary>The edits; null where nothing but a remark stands between the brackets.</summary>
    public static IReadOnlyList<PlanEdit>? Add(string text, PlanNode mapping, EntryDraft entry)
    {
        var close = mapping.Place.End - 1;
        if (close < 0 || text[close] != '}')
            return null;
        var added = EntryText.Flow(entry);
        if (LastEntry(mapping) is not var (key, end))
            return Fill(text, mapping.Place.Start, close, added);

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

        if (!StartsItsLine(text, key, mapping.Place.Start))
            return remark >= 0 ? null : comma >= 0 ? [new PlanEdit(comma + 1, 0, " " + added)] : [new PlanEdit(last, 0, ", " + added)];
        var line = TextLines.StartOf(text, key);
        var ownLine = LineBreakBefore(text, line) + text.Substring(line, key - line) + added;
        if (comma >= 0)
            ownLine += ",";
        var lineEnd = last + TextLines.RestOfLine(text, last).TrimEnd().Length;
        if (lineEnd > close)
            lineEnd = Math.Max(last, comma + 1);
        return comma >= 0 ? [new PlanEdit(Math.Max(lineEnd, comma + 1), 0, ownLine)]
            : lineEnd == last ? [new PlanEdit(last, 0, "," + ownLine)]
            : [new PlanEdit(last, 0, ","), new PlanEdit(lineEnd, 0, ownLine)];
    }

    private static IReadOnlyList<PlanEdit>? Fill(string text, int start, int close, string added)
    {
        var open = text.IndexOf('{', start);
        return string.IsNullOrWhiteSpace(text.Substring(open + 1, close - open - 1))
            ? [new PlanEdit(open + 1, close - open - 1, " " + added + " ")]
            : null;
    }

    private static (int Key, int End)? LastEntry(PlanNode mapping)
    {
        (int, int)? last = null;
        foreach (var (key, value) in mapping.Entries())
        {
            // An alias reads as what it stands for, elsewhere; a missing value has no place.
            var isHere = value.Place.Start >= key.Place.End && value.Place.End < mapping.Place.End;
            last = (key.Place.Start, isHere ? value.Place.End : key.Place.End);
        }

        return last;
    }

    private static bool StartsItsLine(string text, int key, int mapping) =>
        TextLines.StartOf(text, key) > mapping && string.IsNullOrWhiteSpace(text.Substring(TextLines.StartOf(text, key), key - TextLines.StartOf(text, key)));

    private static string LineBreakBefore(string text, int line) => line > 1 && text[line - 2] == '\r' ? "\r\n" : "\n";
}
