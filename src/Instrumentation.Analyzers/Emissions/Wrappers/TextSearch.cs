using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>
/// Looks for names in the text of a file. A long text is searched piece by piece: the compiler keeps it in pieces, and would put a copy
/// of it together for each name, which the migrations of a database make a matter of gigabytes.
/// </summary>
internal static class TextSearch
{
    /// <summary>The length from which a text is searched piece by piece, and of each piece; from about 40,000 characters on the compiler keeps pieces.</summary>
    internal const int Piece = 32 * 1024;

    /// <summary>Whether <paramref name="text"/> contains <paramref name="name"/>.</summary>
    public static bool Contains(SourceText text, string name) => Find(text, name, isWord: false, StringComparison.Ordinal);

    /// <summary>The same, in small letters or large ones.</summary>
    public static bool ContainsInAnyCase(SourceText text, string name) => Find(text, name, isWord: false, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="text"/> contains <paramref name="word"/> as a word of its own: neither a part of an identifier nor of a longer one.</summary>
    public static bool ContainsWord(SourceText text, string word) => Find(text, word, isWord: true, StringComparison.Ordinal);

    private static bool Find(SourceText text, string name, bool isWord, StringComparison comparison)
    {
        // A method without a name, in code that somebody is typing.
        if (name.Length == 0)
            return false;
        if (text.Length <= Piece)
            return Find(text.ToString().AsSpan(), name, isWord, comparison, isStart: true, isEnd: true);

        // Each piece but the first begins early enough to show the whole of a name that the one before cut off, and the character before it.
        var overlap = name.Length + 2;
        var piece = new char[Math.Max(Piece, 2 * overlap)];
        for (var start = 0; ; start += piece.Length - overlap)
        {
            var length = Math.Min(piece.Length, text.Length - start);
            text.CopyTo(start, piece, 0, length);
            var isEnd = start + length == text.Length;
            if (Find(piece.AsSpan(0, length), name, isWord, comparison, isStart: start == 0, isEnd))
                return true;
            if (isEnd)
                return false;
        }
    }

    private static bool Find(ReadOnlySpan<char> text, string name, bool isWord, StringComparison comparison, bool isStart, bool isEnd)
    {
        for (var from = 0; text.Slice(from).IndexOf(name.AsSpan(), comparison) is >= 0 and var at; from += at + 1)
        {
            if (!isWord || (EndsBefore(text, from + at, isStart) && BeginsAfter(text, from + at + name.Length, isEnd)))
                return true;
        }

        return false;
    }

    private static bool EndsBefore(ReadOnlySpan<char> text, int at, bool isStart) => at == 0 ? isStart : !SyntaxFacts.IsIdentifierPartCharacter(text[at - 1]);

    private static bool BeginsAfter(ReadOnlySpan<char> text, int at, bool isEnd) => at == text.Length ? isEnd : !SyntaxFacts.IsIdentifierPartCharacter(text[at]);
}
