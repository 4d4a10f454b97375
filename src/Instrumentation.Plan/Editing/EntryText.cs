using System.Globalization;
using System.Text;

namespace Instrumentation.Plan.Editing;

/// <summary>Writes entries as YAML.</summary>
internal static class EntryText
{
    // `- `, below which the fields of an item are aligned.
    private const int Dash = 2;

    /// <summary><c>name: { a: b }</c> on one line; of an item, what stands behind the name.</summary>
    public static string Flow(EntryDraft entry) => entry.IsItem ? Value(entry) : Scalar(entry.Name) + ": " + Value(entry);

    /// <summary>The same, one entry a line and indented by <paramref name="step"/>; the first line is not indented, the last has no break.</summary>
    public static string Block(EntryDraft entry, int indent, int step, string lineBreak)
    {
        if (entry.IsItem)
            return "- " + (entry.IsShort ? Flow(entry) : Lines(entry, indent + Dash, step, lineBreak));
        if (entry.Entries.Count == 0 || entry.IsShort)
            return Flow(entry);
        var text = new StringBuilder(Scalar(entry.Name)).Append(':');
        foreach (var inner in entry.Entries)
            text.Append(lineBreak).Append(' ', indent + step).Append(Block(inner, indent + step, step, lineBreak));
        return text.ToString();
    }

    private static string Lines(EntryDraft item, int indent, int step, string lineBreak) =>
        string.Join(lineBreak + new string(' ', indent), item.Entries.Select(inner => Block(inner, indent, step, lineBreak)));

    private static string Value(EntryDraft entry) =>
        entry.Text is { } text ? Word(text)
        : entry.Quote is { } quote ? Scalar(quote)
        : entry.Items is { } items ? "[" + string.Join(", ", items.Select(Scalar)) + "]"
        : "{ " + string.Join(", ", entry.Entries.Select(Flow)) + " }";

    // Words of the format (`required`, `list<string>`, `true`) are written as they are; they hold no sign that YAML reads.
    private static string Word(string text) => text;

    private static string Scalar(string name) => IsPlain(name) ? name : Quoted(name);

    // Fewer than YAML allows: what stands without quotes must be beyond doubt.
    private static bool IsPlain(string name)
    {
        if (name.Length == 0 || !IsLetter(name[0]) || name is "null" or "Null" or "NULL")
            return false;
        foreach (var character in name)
        {
            if (!IsLetter(character) && character is not (>= '0' and <= '9' or '-' or '.'))
                return false;
        }

        return true;
    }

    private static bool IsLetter(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_';

    private static string Quoted(string name)
    {
        var text = new StringBuilder("\"");
        foreach (var character in name)
        {
            if (character is '"' or '\\')
                text.Append('\\').Append(character);
            else if (char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF')
                text.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            else
                text.Append(character);
        }

        return text.Append('"').ToString();
    }
}
