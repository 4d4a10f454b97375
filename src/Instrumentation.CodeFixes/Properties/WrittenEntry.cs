using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.CodeFixes.Fixing;
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
        if (!SyntaxFacts.IsValidIdentifier(name))
            return null;
        if (SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
            name = "@" + name;
        return
        [
            new CodeChange(site.Path, member.NameEquals is { } written
                ? new TextChange(written.Name.Span, name)
                : new TextChange(new TextSpan(member.SpanStart, 0), name + " = ")),
        ];
    }

    /// <summary>Takes the entry out, with the comma or the dot that goes with it; null where it is no entry of an initialiser or chain, or does more than give a value.</summary>
    public static IReadOnlyList<CodeChange>? Remove(FoundEmission site, BagEntry entry)
    {
        for (var node = FoundEmission.SyntaxOf(entry.Place); node is not null and not StatementSyntax; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax anonymous } member:
                    return Unremovable.Is(member) ? null : ListRemoval.Of(anonymous.Initializers, member, site.Path);
                case ExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax } initializer } element:
                    return Unremovable.Is(element) ? null : ListRemoval.Of(initializer.Expressions, element, site.Path);
                case InvocationExpressionSyntax call:
                    return Link(call) is { } link && !Unremovable.Is(call.ArgumentList) && !Remarks.AreIn(link, call)
                        ? [new CodeChange(site.Path, new TextChange(link, ""))]
                        : null;
            }
        }

        return null;
    }

    // `.Add("a", 1)` behind something that can stand by itself; `bag.Add("a", 1);` is a statement of its own.
    private static TextSpan? Link(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Add", Expression: InvocationExpressionSyntax or ObjectCreationExpressionSyntax } access
        && (call.Parent is not ExpressionStatementSyntax || access.Expression is InvocationExpressionSyntax)
            ? TextSpan.FromBounds(access.Expression.Span.End, call.Span.End)
            : null;

    private static AnonymousObjectMemberDeclaratorSyntax? MemberOf(BagEntry entry) =>
        entry.Place.Syntax.FirstAncestorOrSelf<AnonymousObjectMemberDeclaratorSyntax>() is { } member
        && (member.NameEquals?.Name.Span ?? member.Expression.Span) == entry.Place.Syntax.Span
            ? member
            : null;
}
