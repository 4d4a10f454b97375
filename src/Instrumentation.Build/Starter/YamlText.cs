using System.Globalization;
using System.Text;

namespace Instrumentation.Build.Starter;

/// <summary>Texts as YAML has them, so that any name of the wire comes back as it was.</summary>
internal static class YamlText
{
    // What readers of one version of YAML or another take for something else than a text.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "null", "true", "false", "yes", "no", "on", "off", "y", "n" };

    /// <summary><paramref name="text"/> as it is where nobody can misread it, else in quotes.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary><paramref name="text"/> in quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c is >= ' ' and < '\u007f' || char.IsLetterOrDigit(c))
                quoted.Append(c);
            else if (char.IsSurrogate(c))
                quoted.Append(c);
            else
                quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || Words.Contains(text) || !IsLetter(text[0]))
            return false;
        foreach (var c in text)
        {
            if (!IsLetter(c) && c is not (>= '0' and <= '9' or '_' or '-'))
                return false;
        }

        return true;
    }

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
}
