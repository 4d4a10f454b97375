using System.Globalization;
using System.Text;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>XML documentation comments from the texts of a plan, which may hold anything.</summary>
internal static class Documentation
{
    /// <summary>Writes a <c>summary</c>.</summary>
    public static void Summary(CodeWriter code, string text) => Element(code, "summary", text);

    /// <summary>Writes <c>remarks</c> of one paragraph per text; nothing when there is none.</summary>
    public static void Remarks(CodeWriter code, List<string> paragraphs)
    {
        if (paragraphs.Count == 0)
            return;
        code.Line("/// <remarks>");
        foreach (var paragraph in paragraphs)
            Element(code, "para", paragraph);
        code.Line("/// </remarks>");
    }

    /// <summary>Writes the comment of a part whose text is ours and needs no escaping.</summary>
    public static void OwnSummary(CodeWriter code, string xml) => code.Line("/// <summary>", xml, "</summary>");

    /// <summary>The text as XML content on one or more lines, without anything that XML or C# would trip over.</summary>
    public static string Escape(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '&')
                xml.Append("&amp;");
            else if (c is '<')
                xml.Append("&lt;");
            else if (c is '>')
                xml.Append("&gt;");
            else if (c is '\r' && i + 1 < text.Length && text[i + 1] is '\n')
                continue;
            else if (IsLineEnd(c))
                xml.Append('\n');
            else if (c is '\t')
                xml.Append(' ');
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                xml.Append(c).Append(text[++i]);
            else if (CSharpText.IsVisible(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpaceSeparator)
                xml.Append(c);
            else
                xml.Append("U+").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return xml.ToString();
    }

    private static void Element(CodeWriter code, string name, string text)
    {
        var xml = Escape(text.Trim());
        if (xml.IndexOf('\n') < 0)
        {
            code.Line("/// <" + name, ">", xml, "</" + name, ">");
            return;
        }

        code.Line("/// <", name, ">");
        foreach (var line in xml.Split('\n'))
            code.Line("/// ", line.TrimEnd());
        code.Line("/// </", name, ">");
    }

    // What C# takes for the end of a line, and so of a comment: a text that went on behind it would be code.
    private static bool IsLineEnd(char c) => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';
}
