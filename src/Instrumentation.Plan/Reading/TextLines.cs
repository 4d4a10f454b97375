namespace Instrumentation.Plan.Reading;

/// <summary>Lines of a plan file as YAML counts them, for finding a place to read on after a fault.</summary>
internal static class TextLines
{
    /// <summary>Where the line after the one of <paramref name="offset"/> starts, or the end of the text.</summary>
    public static int Next(string text, int offset)
    {
        for (var i = offset; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                return i + 1;
        }

        return text.Length;
    }

    /// <summary>Where the line of <paramref name="offset"/> starts.</summary>
    public static int StartOf(string text, int offset)
    {
        var i = Math.Min(offset, text.Length);
        while (i > 0 && text[i - 1] is not ('\n' or '\r'))
            i--;
        return i;
    }

    /// <summary>What stands on the line from <paramref name="offset"/> on, without its break.</summary>
    public static string RestOfLine(string text, int offset)
    {
        var end = Next(text, offset);
        while (end > offset && text[end - 1] is '\n' or '\r')
            end--;
        return text.Substring(offset, end - offset);
    }

    /// <summary>
    /// How many spaces a line starts with, or -1 where nothing but a comment stands on it, or a tab before what does: YAML
    /// indents with spaces, so nobody can tell how deep such a line lies.
    /// </summary>
    public static int IndentAt(string text, int lineStart)
    {
        var i = lineStart;
        while (i < text.Length && text[i] == ' ')
            i++;
        var indent = i - lineStart;
        while (i < text.Length && text[i] == '\t')
            i++;
        return i == text.Length || i - lineStart > indent || text[i] is '\n' or '\r' or '#' ? -1 : indent;
    }

    /// <summary>The first tab at or after <paramref name="offset"/> that a line is indented with, or -1.</summary>
    public static int IndentingTab(string text, int offset)
    {
        for (var line = StartOf(text, offset); line < text.Length; line = Next(text, line))
        {
            var i = line;
            while (i < text.Length && text[i] == ' ')
                i++;
            if (i >= offset && i < text.Length && text[i] == '\t' && RestOfLine(text, i).Trim() is { Length: > 0 } rest && rest[0] != '#')
                return i;
        }

        return -1;
    }

    /// <summary>Whether an item of a sequence starts at <paramref name="offset"/>.</summary>
    public static bool IsItem(string text, int offset) =>
        text[offset] == '-' && (offset + 1 == text.Length || text[offset + 1] is ' ' or '\t' or '\n' or '\r');
}
