namespace Instrumentation.Plan.Findings;

/// <summary>Text of a plan as messages show it: short, on one line, without characters that change the direction of reading.</summary>
internal static class Shown
{
    public static string Of(string text, int longest = 80)
    {
        var length = Math.Min(text.Length, longest);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            length--;
        for (var i = 0; i < length; i++)
        {
            if (!IsVisible(text[i]))
                return Cleaned(text, length);
        }

        return length == text.Length ? text : text.Substring(0, length) + "…";
    }

    private static string Cleaned(string text, int length)
    {
        var characters = text.ToCharArray(0, length);
        for (var i = 0; i < characters.Length; i++)
        {
            if (!IsVisible(characters[i]))
                characters[i] = '\uFFFD';
        }

        return new string(characters) + (length == text.Length ? "" : "…");
    }

    private static bool IsVisible(char character) =>
        character is >= ' ' and < '\u007F'
        || (character >= '\u00A0' && !IsFormatting(character));

    private static bool IsFormatting(char character) =>
        character is '\u061C' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F');
}
