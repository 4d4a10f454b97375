using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.CodeFixes.Emissions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Types;

/// <summary>A bag that the call itself creates: what is written before its braces, and its entries.</summary>
/// <param name="Expression">The creation.</param>
/// <param name="Head">What stands before the braces: <c>new Dictionary&lt;string, object&gt;()</c>.</param>
/// <param name="HasBraces">Whether there are any.</param>
/// <param name="Entries">The entries in order, each with its value and what is written around that.</param>
internal sealed record WrittenBag(
    ExpressionSyntax Expression,
    TextSpan Head,
    bool HasBraces,
    IReadOnlyList<(string Name, SyntaxNode Element, ExpressionSyntax Value)> Entries)
{
    /// <summary>The bag of an emission; null when a part of it is not written in the call.</summary>
    public static WrittenBag? Of(FoundEmission site)
    {
        if (site.Emission.Bag is not { State: BagState.Known, DictionaryOf: null, Place: { } place } known)
            return null;

        // Entries that a directive leaves out here are compiled elsewhere.
        if (place.Source().Syntax.ContainsDirectives)
            return null;
        var bag = place.Source() switch
        {
            IAnonymousObjectCreationOperation { Syntax: AnonymousObjectCreationExpressionSyntax anonymous } => OfAnonymous(anonymous),
            IObjectCreationOperation { Syntax: BaseObjectCreationExpressionSyntax creation, Type: { } type } when BagType.Is(type) => OfCreation(creation, site.Model),
            _ => null,
        };

        // As many as were read, and every one of them here.
        return bag is not null
            && bag.Entries.Count == known.Entries.Count
            && known.Entries.All(static entry => entry is { IsCertain: true, Value.Frame.Caller: null })
            && bag.Entries.Select(static entry => entry.Name).Distinct().Count() == bag.Entries.Count
                ? bag
                : null;
    }

    private static WrittenBag? OfAnonymous(AnonymousObjectCreationExpressionSyntax anonymous)
    {
        var entries = new List<(string, SyntaxNode, ExpressionSyntax)>();
        foreach (var member in anonymous.Initializers)
        {
            if ((member.NameEquals?.Name.Identifier.ValueText ?? InferredName(member.Expression)) is not { } name)
                return null;
            entries.Add((name, member, member.Expression));
        }

        return new WrittenBag(anonymous, anonymous.NewKeyword.Span, HasBraces: true, entries);
    }

    private static WrittenBag? OfCreation(BaseObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        // A comparer or another dictionary would get lost.
        if (creation.ArgumentList?.Arguments.Count > 0)
            return null;
        var entries = new List<(string, SyntaxNode, ExpressionSyntax)>();
        foreach (var element in creation.Initializer?.Expressions ?? [])
        {
            var (key, value) = element switch
            {
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } } assignment => (keys[0].Expression, assignment.Right),
                InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => (pair[0], pair[1]),
                _ => default((ExpressionSyntax, ExpressionSyntax)),
            };
            if (key is null || model.GetConstantValue(key).Value is not string name)
                return null;
            entries.Add((name, element, value));
        }

        var headEnd = creation.ArgumentList?.Span.End ?? (creation as ObjectCreationExpressionSyntax)?.Type.Span.End ?? creation.NewKeyword.Span.End;
        return new WrittenBag(creation, TextSpan.FromBounds(creation.SpanStart, headEnd), creation.Initializer is not null, entries);
    }

    private static string? InferredName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
