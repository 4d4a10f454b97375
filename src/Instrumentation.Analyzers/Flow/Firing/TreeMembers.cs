using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>Which names the members of one file mention. Kept with the tree, so that an edit costs the edited file alone.</summary>
internal sealed class TreeMembers
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeMembers> Trees = new();

    private HashSet<(string Mentioned, string Member)>? _mentions;
    private HashSet<string>? _throwing;
    private HashSet<(string Called, string Member)>? _endings;

    /// <summary>What is known of <paramref name="tree"/>.</summary>
    public static TreeMembers Of(SyntaxTree tree) => Trees.GetOrCreateValue(tree);

    /// <summary>Every name, with the member that mentions it.</summary>
    public IReadOnlyCollection<(string Mentioned, string Member)> Mentions(SyntaxTree tree, CancellationToken cancellation) =>
        _mentions ??= MentionReader.Read(tree.GetRoot(cancellation));

    /// <summary>The members that may never return, because they end in a <c>throw</c>.</summary>
    public IReadOnlyCollection<string> Throwing(SyntaxTree tree, CancellationToken cancellation) => _throwing ??= ReadThrowing(tree, cancellation);

    /// <summary>The members that end in a call, with what they call: they never return if that does not.</summary>
    public IReadOnlyCollection<(string Called, string Member)> Endings(SyntaxTree tree, CancellationToken cancellation) =>
        _endings ??= ReadEndings(tree.GetRoot(cancellation));

    private static HashSet<string> ReadThrowing(SyntaxTree tree, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (tree.GetText(cancellation).ToString().IndexOf("throw", StringComparison.Ordinal) < 0)
            return found;
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes(static node => node is not BlockSyntax))
        {
            if (node is BaseMethodDeclarationSyntax method && MentionReader.NameOf(method) is { } name && EndsInThrow(method))
                found.Add(name);
        }

        return found;
    }

    private static HashSet<(string Called, string Member)> ReadEndings(SyntaxNode root)
    {
        var found = new HashSet<(string, string)>();
        foreach (var node in root.DescendantNodes(static node => node is not BlockSyntax))
        {
            if (node is not BaseMethodDeclarationSyntax method || MentionReader.NameOf(method) is not { } name)
                continue;
            foreach (var end in BodyEnds.Of(method))
            {
                if (CallIn(end) is { } call && ForwardReader.NameOf(call.Expression) is { } called)
                    found.Add((called, name));
            }
        }

        return found;
    }

    private static InvocationExpressionSyntax? CallIn(SyntaxNode end)
    {
        var last = end switch
        {
            ExpressionStatementSyntax statement => statement.Expression,
            ReturnStatementSyntax statement => statement.Expression,
            _ => end as ExpressionSyntax,
        };
        return (last is AwaitExpressionSyntax awaited ? awaited.Expression : last) as InvocationExpressionSyntax;
    }

    private static bool EndsInThrow(BaseMethodDeclarationSyntax method) => BodyEnds.Of(method).Any(static end => end is ThrowStatementSyntax or ThrowExpressionSyntax);
}
