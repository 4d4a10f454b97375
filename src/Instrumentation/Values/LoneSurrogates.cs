using System.Globalization;
using System.Text;

namespace Instrumentation;

/// <summary>Half characters that JSON can escape and text cannot hold.</summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Puts the replacement character in place of each escaped surrogate that has no partner.</summary>
    public static string Replace(string json)
    {
        var repaired = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length;)
        {
            var length = json[i] == '\\' ? 2 : 1;
            if (Escaped(json, i) is { } first && char.IsSurrogate(first))
            {
                length = EscapeLength;
                if (Escaped(json, i + EscapeLength) is { } second && char.IsSurrogatePair(first, second))
                {
                    length += EscapeLength;
                }
                else
                {
                    repaired.Append("\\ufffd");
                    i += length;
                    continue;
                }
            }

            repaired.Append(json, i, length);
            i += length;
        }

        return repaired.ToString();
    }

    /// <summary>The character of <c>\u1234</c>, or null if no such escape begins here.</summary>
    private static char? Escaped(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
