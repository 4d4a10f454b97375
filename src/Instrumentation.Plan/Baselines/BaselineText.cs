using System.Globalization;
using System.Text;

namespace Instrumentation.Plan.Baselines;

/// <summary>Texts in a line of a baseline: what the line itself needs, and what no line can hold, is written as <c>\u007C</c>.</summary>
internal static class BaselineText
{
    /// <summary><paramref name="text"/> without the characters of <paramref name="special"/> and without line breaks.</summary>
    public static string Escaped(string text, string special)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isEdge = i == 0 || i == text.Length - 1;
            // A hyphen means nothing only where it stands alone.
            var isSpecial = special.IndexOf(c) >= 0 && (c != '-' || text.Length == 1);
            if (c == '\\' || isSpecial || char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' || (isEdge && char.IsWhiteSpace(c)))
                escaped.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>The text that was escaped; what is no escape stays as it is.</summary>
    public static string Unescaped(string text)
    {
        if (text.IndexOf('\\') < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 5 < text.Length && text[i + 1] == 'u'
                && int.TryParse(text.Substring(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 5;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
