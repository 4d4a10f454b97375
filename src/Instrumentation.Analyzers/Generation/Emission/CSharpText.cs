using System.Globalization;
using System.Text;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>Names and texts of a plan as C# tokens.</summary>
internal static class CSharpText
{
    /// <summary>
    /// The identifier, with <c>@</c> before everything that is small letters of ASCII alone: so no keyword of today's or
    /// tomorrow's language is hit, and no warning about types in small letters.
    /// </summary>
    public static string Identifier(string name)
    {
        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or '_'))
                return name;
        }

        return "@" + name;
    }

    /// <summary>The namespace with each part made an identifier.</summary>
    public static string Namespace(string name)
    {
        if (name.IndexOf('.') < 0)
            return Identifier(name);
        var parts = name.Split('.');
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Identifier(parts[i]);
        return string.Join(".", parts);
    }

    /// <summary>A string literal.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                literal.Append('\\').Append(c);
            else if (IsVisible(c))
                literal.Append(c);
            else
                literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal: a <c>ReadOnlySpan&lt;byte&gt;</c> over the assembly's own data.</summary>
    public static string Utf8(string text) => Literal(text) + "u8";

    /// <summary>
    /// Whether a character can stand in source as it is. All others are escaped: line ends, characters that turn the
    /// direction of the text around or cannot be seen, and halves of surrogate pairs.
    /// </summary>
    public static bool IsVisible(char c)
    {
        if (c is >= ' ' and <= '~')
            return true;
        if (c < 0xA0)
            return false;
        return CharUnicodeInfo.GetUnicodeCategory(c) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
    }
}
