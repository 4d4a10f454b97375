using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>
/// What one file passes on, read when one of the names that matter occurs in its text at all. Kept with the tree, so that
/// an edit costs the edited file alone.
/// </summary>
internal sealed class TreeForwards
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeForwards> Trees = new();

    private readonly Dictionary<string, bool> _mentioned = [];
    private readonly Dictionary<string, bool> _mentionedInAnyCase = [];
    private readonly Dictionary<string, bool> _named = [];
    private IReadOnlyList<Forward>? _forwards;
    private HashSet<string>? _calls;

    /// <summary>What is known of <paramref name="tree"/>.</summary>
    public static TreeForwards Of(SyntaxTree tree) => Trees.GetOrCreateValue(tree);

    /// <summary>Whether the file's text contains the name.</summary>
    public bool Mentions(string name, SyntaxTree tree, CancellationToken cancellation) =>
        Ask(_mentioned, name, tree, TextSearch.Contains, cancellation);

    /// <summary>The same, in small letters or large ones.</summary>
    public bool MentionsInAnyCase(string name, SyntaxTree tree, CancellationToken cancellation) =>
        Ask(_mentionedInAnyCase, name, tree, TextSearch.ContainsInAnyCase, cancellation);

    /// <summary>Whether the file's text contains the name as a word of its own: a file full of trackers need not track.</summary>
    public bool Names(string name, SyntaxTree tree, CancellationToken cancellation) => Ask(_named, name, tree, TextSearch.ContainsWord, cancellation);

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

    private static bool Ask(Dictionary<string, bool> answers, string name, SyntaxTree tree, Func<SourceText, string, bool> isIn, CancellationToken cancellation)
    {
        lock (answers)
        {
            if (!answers.TryGetValue(name, out var answer))
                answers.Add(name, answer = isIn(tree.GetText(cancellation), name));
            return answer;
        }
    }
}
