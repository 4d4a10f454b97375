using System.Text;

namespace Instrumentation.Plan.Editing;

/// <summary>Writes entries as YAML.</summary>
internal static class EntryText
{
    // `- `, below which the fields of an item are aligned.
    private const int Dash = 2;

    /// <summary><c>name: { a: b }</c> on one line; of an item, what stands behind the name.</summary>
    public static string Flow(EntryDraft entry) => entry.IsItem ? Value(entry) : YamlScalar.Of(entry.Name) + ": " + Value(entry);

    /// <summary>The same, one entry a line and indented by <paramref name="step"/>; the first line is not indented, the last has no break.</summary>
    public static string Block(EntryDraft entry, int indent, int step, string lineBreak)
    {
        if (entry.IsItem)
            return "- " + (entry.IsShort ? Flow(entry) : Lines(entry, indent + Dash, step, lineBreak));
        if (entry.Entries.Count == 0 || entry.IsShort)
            return Flow(entry);
        var text = new StringBuilder(YamlScalar.Of(entry.Name)).Append(':');
        foreach (var inner in entry.Entries)
            text.Append(lineBreak).Append(' ', indent + step).Append(Block(inner, indent + step, step, lineBreak));
        return text.ToString();
    }

    private static string Lines(EntryDraft item, int indent, int step, string lineBreak) =>
        string.Join(lineBreak + new string(' ', indent), item.Entries.Select(inner => Block(inner, indent, step, lineBreak)));

    private static string Value(EntryDraft entry) =>
        entry.Text is { } text ? Word(text)
        : entry.Quote is { } quote ? YamlScalar.Of(quote)
        : entry.Items is { } items ? "[" + string.Join(", ", items.Select(YamlScalar.Of)) + "]"
        : "{ " + string.Join(", ", entry.Entries.Select(Flow)) + " }";

    // Words of the format (`required`, `list<string>`, `true`) are written as they are; they hold no sign that YAML reads.
    private static string Word(string text) => text;
}
