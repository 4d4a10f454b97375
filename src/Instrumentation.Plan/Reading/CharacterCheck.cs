using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Reading;

/// <summary>
/// Finds characters that no YAML text may hold. They are replaced one for one, so that offsets stay right and no half
/// of a surrogate pair ever gets into a name.
/// </summary>
internal static class CharacterCheck
{
    private const int MostReported = 20;

    /// <summary>The text without such characters; the same instance where there are none.</summary>
    public static string Clean(PlanFile file, string text, FindingList findings)
    {
        ReportReplaced(file, text, findings);
        var first = FirstBad(text, 0);
        return first < 0 ? text : Replace(file, text, first, findings);
    }

    // What a decoder writes for bytes that are no UTF-8. All of a file have one cause, so they are one finding.
    private static void ReportReplaced(PlanFile file, string text, FindingList findings)
    {
        var at = text.IndexOf('\uFFFD');
        if (at >= 0)
            findings.Report(
                PlanRules.NotReadable,
                new(file, at, 1),
                "A replacement character (U+FFFD) stands here, most likely for bytes that are not UTF-8. Save the file as UTF-8, and write the character that was meant.");
    }

    private static string Replace(PlanFile file, string text, int first, FindingList findings)
    {
        var cleaned = text.ToCharArray();
        var count = 0;
        for (var at = first; at >= 0; at = FirstBad(text, at + 1))
        {
            cleaned[at] = '\uFFFD';
            if (++count > MostReported)
                continue;
            var what = char.IsSurrogate(text[at]) ? "Half of a surrogate pair" : "A control character";
            findings.Report(
                PlanRules.NotReadable,
                new(file, at, 1),
                $"{what} (U+{(int)text[at]:X4}) must not stand in a plan. Remove it."
                    + (count == MostReported ? " Further such characters in this file are not reported." : ""));
        }

        return new(cleaned);
    }

    /// <summary>The same for what escapes in a double-quoted text stand for: no log shows it, and no C# comment may hold it.</summary>
    public static string CleanEscapes(PlanPlace place, string value, FindingList findings)
    {
        var first = FirstBad(value, 0);
        if (first < 0)
            return value;
        var cleaned = value.ToCharArray();
        for (var at = first; at >= 0; at = FirstBad(value, at + 1))
            cleaned[at] = '\uFFFD';
        findings.Report(
            PlanRules.BadValue,
            place,
            $"This text holds a control character (U+{(int)value[first]:X4}) as an escape. Leave it out.");
        return new(cleaned);
    }

    private static int FirstBad(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var character = text[i];
            if (character is (>= ' ' and < '\u007F') or '\n' or '\r' or '\t' or (>= '\u00A0' and < '\uD800') or '\u0085')
                continue;
            if (character is >= '\uE000' and < '\uFFFE')
                continue;
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                return i;
        }

        return -1;
    }
}
