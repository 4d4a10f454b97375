namespace Instrumentation.Plan.Naming;

/// <summary>
/// Tells a name that is spelled otherwise from one that is near and means something else. <c>screen_closed</c> is four letters from
/// <c>screen_opened</c>, which is near enough to ask whether it was meant, and not to write it there unasked.
/// </summary>
public static class Respelling
{
    // viewed of view, placing of place
    private const int LongestEnding = 3;

    /// <summary>Whether <paramref name="name"/> is <paramref name="meant"/> but for letter case, separators, endings, and one wrong letter in a word.</summary>
    public static bool Is(string name, string meant)
    {
        var (given, wanted) = (NameWords.Of(name), NameWords.Of(meant));
        if (Digits(given) != Digits(wanted))
            return false;
        if (IsOneLetterOff(given.Replace(" ", ""), wanted.Replace(" ", "")))
            return true;
        var (words, others) = (given.Split(' '), wanted.Split(' '));
        return words.Length == others.Length && words.Zip(others, IsWord).All(static isWord => isWord);
    }

    private static bool IsWord(string word, string other) =>
        IsOneLetterOff(word, other)
        || (Math.Abs(word.Length - other.Length) <= LongestEnding && Math.Min(word.Length, other.Length) > LongestEnding
            && (word.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(word, StringComparison.Ordinal)));

    private static bool IsOneLetterOff(string word, string other) => NearestName.Distance(word, other, limit: 2) < 2;

    // step_1 is no step_2.
    private static string Digits(string words) => string.Concat(words.Where(char.IsDigit));
}
