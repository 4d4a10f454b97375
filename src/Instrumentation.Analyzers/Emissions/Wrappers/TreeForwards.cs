using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>
/// What one file passes on, read when one of the names that matter occurs in its text at all. Kept with the tree, so that
/// an edit costs the edited file alone.
/// </summary>
internal sealed class TreeForwards
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeForwards> Trees = new();

    private readonly Dictionary<string, bool> _mentioned = [];
    private readonly Dictionary<string, bool> _named = [];
    private IReadOnlyList<Forward>? _forwards;
    private HashSet<string>? _calls;

    /// <summary>What is known of <paramref name="tree"/>.</summary>
    public static TreeForwards Of(SyntaxTree tree) => Trees.GetOrCreateValue(tree);

    /// <summary>Whether the file's text contains the name.</summary>
    public bool Mentions(string name, SyntaxTree tree, CancellationToken cancellation) =>
        Ask(_mentioned, name, tree, static (text, name) => text.IndexOf(name, StringComparison.Ordinal) >= 0, cancellation);

    /// <summary>Whether the file's text contains the name as a word of its own: a file full of trackers need not track.</summary>
    public bool Names(string name, SyntaxTree tree, CancellationToken cancellation) => Ask(_named, name, tree, HasWord, cancellation);

    /// <summary>What the file's methods pass on.</summary>
    public IReadOnlyList<Forward> Forwards(SyntaxTree tree, CancellationToken cancellation) =>
        _forwards ??= ForwardReader.Read(tree.GetRoot(cancellation), cancellation);

    /// <summary>Whether the file calls something of this name.</summary>
    public bool Calls(string name, SyntaxTree tree, CancellationToken cancellation)
    {
        if (!Names(name, tree, cancellation))
            return false;
        _calls ??= InvokedNames.In(tree.GetRoot(cancellation));
        return _calls.Contains(name);
    }

    private static bool Ask(Dictionary<string, bool> answers, string name, SyntaxTree tree, Func<string, string, bool> isIn, CancellationToken cancellation)
    {
        lock (answers)
        {
            if (!answers.TryGetValue(name, out var answer))
                answers.Add(name, answer = isIn(tree.GetText(cancellation).ToString(), name));
            return answer;
        }
    }

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (!IsWord(text, at - 1) && !IsWord(text, at + word.Length))
                return true;
        }

        return false;
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[at]);
}
