using Instrumentation.Analyzers.Generation;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>
/// What the texts of a compilation say before anything in it is bound. Who uses something writes its name somewhere; most projects of a
/// solution write few of the names that matter, and then need not be looked at. What a text says is kept with its tree.
/// </summary>
internal sealed class WrittenNames(Compilation compilation, CancellationToken cancellation)
{
    /// <summary>The files that contain <paramref name="part"/>, be it as a part of a longer word.</summary>
    public IEnumerable<SyntaxTree> In(string part)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (TreeForwards.Of(tree).Mentions(part, tree, cancellation))
                yield return tree;
        }
    }

    /// <summary>Whether any file does.</summary>
    public bool Has(string part) => In(part).Any();

    /// <summary>Whether any file but those of the generated types contains <paramref name="part"/>, in small letters or large ones.</summary>
    public bool HasInAnyCase(string part) => compilation.SyntaxTrees.Any(tree => TreeForwards.Of(tree).MentionsInAnyCase(part, tree, cancellation) && !IsOurs(tree));

    /// <summary>Whether any file but those of the generated types contains <paramref name="name"/> as a word of its own: a file full of trackers need not track.</summary>
    public bool HasWord(string name) => compilation.SyntaxTrees.Any(tree => TreeForwards.Of(tree).Names(name, tree, cancellation) && !IsOurs(tree));

    // The types themselves are no use of them. Asked last, for a path is as long as many a text.
    private static bool IsOurs(SyntaxTree tree) => tree.FilePath.IndexOf(typeof(TrackingPlanGenerator).FullName!, StringComparison.Ordinal) >= 0;
}
