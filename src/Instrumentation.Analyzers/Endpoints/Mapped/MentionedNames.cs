using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>Which files mention a name at all: asked of their texts, which remember the answer, before anything is bound.</summary>
internal sealed class MentionedNames(Compilation compilation, CancellationToken cancellation)
{
    /// <summary>Whether any file does.</summary>
    public bool Has(string name) => In(name).Any();

    /// <summary>Those that do.</summary>
    public IEnumerable<SyntaxTree> In(string name)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (TreeForwards.Of(tree).Mentions(name, tree, cancellation))
                yield return tree;
        }
    }
}
