using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>The members of one file, and which names they mention. Kept with the tree, so that an edit costs the edited file alone.</summary>
internal sealed class TreeMembers
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeMembers> Trees = new();

    private HashSet<(string Mentioned, string Member)>? _mentions;
    private IReadOnlyList<(string Name, SyntaxNode Declaration)>? _declarations;

    /// <summary>What is known of <paramref name="tree"/>.</summary>
    public static TreeMembers Of(SyntaxTree tree) => Trees.GetOrCreateValue(tree);

    /// <summary>Every name, with the member that mentions it.</summary>
    public IReadOnlyCollection<(string Mentioned, string Member)> Mentions(SyntaxTree tree, CancellationToken cancellation) =>
        _mentions ??= MentionReader.Read(tree.GetRoot(cancellation));

    /// <summary>The methods and constructors, by their names.</summary>
    public IReadOnlyList<(string Name, SyntaxNode Declaration)> Declarations(SyntaxTree tree, CancellationToken cancellation) =>
        _declarations ??= [.. Declared(tree.GetRoot(cancellation))];

    private static IEnumerable<(string Name, SyntaxNode Declaration)> Declared(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is BaseMethodDeclarationSyntax method && MentionReader.NameOf(method) is { } name)
                yield return (name, method);
        }
    }
}
