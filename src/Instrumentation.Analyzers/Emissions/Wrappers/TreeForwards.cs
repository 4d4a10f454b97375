using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>
/// What one file passes on, read when one of the names that matter occurs in its text at all. Kept with the tree, so that
/// an edit costs the edited file alone.
/// </summary>
internal sealed class TreeForwards
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeForwards> Trees = new();

    private readonly Dictionary<string, bool> _mentioned = [];
    private IReadOnlyList<Forward>? _forwards;
    private HashSet<string>? _calls;

    /// <summary>What is known of <paramref name="tree"/>.</summary>
    public static TreeForwards Of(SyntaxTree tree) => Trees.GetOrCreateValue(tree);

    /// <summary>Whether the file's text contains the name.</summary>
    public bool Mentions(string name, SyntaxTree tree, CancellationToken cancellation)
    {
        lock (_mentioned)
        {
            if (!_mentioned.TryGetValue(name, out var isMentioned))
                _mentioned.Add(name, isMentioned = tree.GetText(cancellation).ToString().IndexOf(name, StringComparison.Ordinal) >= 0);
            return isMentioned;
        }
    }

    /// <summary>What the file's methods pass on.</summary>
    public IReadOnlyList<Forward> Forwards(SyntaxTree tree, CancellationToken cancellation) =>
        _forwards ??= ForwardReader.Read(tree.GetRoot(cancellation), cancellation);

    /// <summary>Whether the file calls something of this name.</summary>
    public bool Calls(string name, SyntaxTree tree, CancellationToken cancellation)
    {
        if (!Mentions(name, tree, cancellation))
            return false;
        _calls ??= InvokedNames.In(tree.GetRoot(cancellation));
        return _calls.Contains(name);
    }
}
