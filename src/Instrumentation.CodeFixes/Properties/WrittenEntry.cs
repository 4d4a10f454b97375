using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Properties;

/// <summary>A property of a bag where it is written. What a helper gives is written elsewhere, for other callers too, and left alone.</summary>
internal static class WrittenEntry
{
    /// <summary>Whether the entry is written in the member that emits, under its own name.</summary>
    public static bool IsHere(BagEntry entry) =>
        entry.Value is { Frame.Caller: null } && (entry.Place.ConstantText() == entry.Name || MemberOf(entry) is not null);

    /// <summary>Writes another name; null where it cannot stand there.</summary>
    public static async Task<IReadOnlyList<CodeChange>?> Rename(FoundEmission site, BagEntry entry, string name, CancellationToken cancellation)
    {
        if (MemberOf(entry) is not { } member)
            return await NamedText.Replace(site, entry.Place, name, cancellation).ConfigureAwait(false);
        if (!SyntaxFacts.IsValidIdentifier(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
            return null;
        return
        [
            new CodeChange(site.Path, member.NameEquals is { } written
                ? new TextChange(written.Name.Span, name)
                : new TextChange(new TextSpan(member.SpanStart, 0), name + " = ")),
        ];
    }

    /// <summary>Takes the entry out, with the comma or the dot that goes with it; null where it is no entry of an initialiser or chain.</summary>
    public static IReadOnlyList<CodeChange>? Remove(FoundEmission site, BagEntry entry)
    {
        for (var node = FoundEmission.SyntaxOf(entry.Place); node is not null and not StatementSyntax; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax anonymous } member:
                    return Remove(site, anonymous.Initializers, member);
                case ExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax } initializer } element:
                    return Remove(site, initializer.Expressions, element);
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Add" } access } call:
                    return [Remove(site, TextSpan.FromBounds(access.Expression.Span.End, call.Span.End))];
                case InvocationExpressionSyntax:
                    return null;
            }
        }

        return null;
    }

    private static AnonymousObjectMemberDeclaratorSyntax? MemberOf(BagEntry entry) =>
        entry.Place.Syntax.FirstAncestorOrSelf<AnonymousObjectMemberDeclaratorSyntax>() is { } member
        && (member.NameEquals?.Name.Span ?? member.Expression.Span) == entry.Place.Syntax.Span
            ? member
            : null;

    private static IReadOnlyList<CodeChange> Remove<TNode>(FoundEmission site, SeparatedSyntaxList<TNode> list, TNode element)
        where TNode : SyntaxNode
    {
        var index = list.IndexOf(element);
        if (index < list.SeparatorCount)
            return [Remove(site, TextSpan.FromBounds(element.FullSpan.Start, list.GetSeparator(index).FullSpan.End))];

        // Remarks behind the comma before belong to the entry before.
        var changes = new List<CodeChange>();
        if (index > 0)
            changes.Add(Remove(site, list.GetSeparator(index - 1).Span));
        changes.Add(Remove(site, element.FullSpan));
        return changes;
    }

    private static CodeChange Remove(FoundEmission site, TextSpan span) => new(site.Path, new TextChange(span, ""));
}
