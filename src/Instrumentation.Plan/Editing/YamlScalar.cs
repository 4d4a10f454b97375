using System.Globalization;
using System.Text;

namespace Instrumentation.Plan.Editing;

/// <summary>Texts as YAML has them, so that any name of the wire comes back as it was.</summary>
internal static class YamlScalar
{
    // What readers of one version of YAML or another take for something else than a text.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "null", "true", "false", "yes", "no", "on", "off", "y", "n" };

    /// <summary><paramref name="text"/> as it is where nobody can misread it, else in quotes.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary><paramref name="text"/> in quotes, with what cannot be seen as an escape.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is '"' or '\\')
                quoted.Append('\\').Append(character);
            else if (char.IsSurrogatePair(text, i))
                quoted.Append(character).Append(text[++i]);
            else if (IsSeen(character))
                quoted.Append(character);
            else
                quoted.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }

    // Fewer than YAML allows: what stands without quotes must be beyond doubt.
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || Words.Contains(text) || !IsLetter(text[0]))
            return false;
        foreach (var character in text)
        {
            if (!IsLetter(character) && character is not (>= '0' and <= '9' or '-' or '.'))
                return false;
        }

        return true;
    }

    private static bool IsLetter(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_';

    private static bool IsSeen(char character) => char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
