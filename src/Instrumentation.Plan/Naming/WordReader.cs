using System.Globalization;

namespace Instrumentation.Plan.Naming;

/// <summary>
/// Splits a name into words: at everything that is no letter or digit, where lower case meets upper case, and before
/// the last capital of a run that is followed by a small letter. Digits belong to the word before them.
/// </summary>
internal struct WordReader(string name)
{
    private int _next;

    /// <summary>Where the word starts.</summary>
    public int Start { get; private set; }

    /// <summary>How long the word is.</summary>
    public int Length { get; private set; }

    /// <summary>Goes to the next word, if there is one.</summary>
    public bool MoveNext()
    {
        while (_next < name.Length && !char.IsLetterOrDigit(name[_next]))
            _next++;
        if (_next == name.Length)
            return false;

        Start = _next;
        var lastLetter = '\0';
        for (; _next < name.Length && char.IsLetterOrDigit(name[_next]); _next++)
        {
            var character = name[_next];
            if (char.IsDigit(character))
                continue;
            if (_next > Start && IsCapital(character) && StartsWord(lastLetter))
                break;
            lastLetter = character;
        }

        Length = _next - Start;
        return true;
    }

    private readonly bool StartsWord(char lastLetter) =>
        char.IsLower(lastLetter) || (lastLetter != '\0' && _next + 1 < name.Length && char.IsLower(name[_next + 1]));

    private static bool IsCapital(char character) =>
        char.IsUpper(character) || char.GetUnicodeCategory(character) == UnicodeCategory.TitlecaseLetter;
}
