using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.CodeFixes.Fixing;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Properties;

/// <summary>A bag that is built in the member that emits, for this emission alone, so that entries can be added to it.</summary>
internal sealed class WritableBag
{
    private readonly FoundEmission _site;
    private readonly ExpressionSyntax _creation;
    private readonly ITypeSymbol? _valueType;

    private WritableBag(FoundEmission site, ExpressionSyntax creation, ITypeSymbol? valueType)
    {
        _site = site;
        _creation = creation;
        _valueType = valueType;
    }

    /// <summary>The bag of an emission; null when it is built elsewhere, or in a form that takes no more entries.</summary>
    public static WritableBag? Of(FoundEmission site)
    {
        if (site.Emission is not { IsTyped: false, Bag: { State: BagState.Known, DictionaryOf: null, Place: { } place } })
            return null;
        var value = place.Source();
        if (value is ILocalReferenceOperation local)
        {
            if (LocalValue.Assigned(local)?.Source() is not { } initializer || !IsUsedOnce(local))
                return null;
            value = initializer;
        }

        // What is added among directives is not compiled wherever the call is.
        if (value.Syntax.ContainsDirectives)
            return null;
        return value switch
        {
            IAnonymousObjectCreationOperation { Syntax: AnonymousObjectCreationExpressionSyntax anonymous } => new WritableBag(site, anonymous, null),
            IObjectCreationOperation { Syntax: BaseObjectCreationExpressionSyntax creation, Type: { } type } when BagType.Is(type) && ValueType(type) is { } values =>
                new WritableBag(site, creation, values),
            IInvocationOperation { Syntax: InvocationExpressionSyntax chain, TargetMethod: { Name: "Add", ReturnsVoid: false, Parameters: { Length: 2 } parameters }, Type: { } type } when BagType.Is(type) =>
                new WritableBag(site, chain, parameters[1].Type),
            _ => null,
        };
    }

    /// <summary>An expression at hand for the property, if there is one beyond doubt.</summary>
    public string? ValueFor(PlanProperty property) =>
        _creation is AnonymousObjectCreationExpressionSyntax && !SyntaxFacts.IsValidIdentifier(property.WireName)
            ? null
            : ValueInScope.Find(property, _valueType, _site.Model, _creation.SpanStart);

    /// <summary>Adds entries, written as those that are there.</summary>
    public IReadOnlyList<CodeChange> Add(IReadOnlyList<(string Name, string Value)> entries) => _creation switch
    {
        AnonymousObjectCreationExpressionSyntax { Initializers: var members } anonymous => members.Count == 0
            ? Insert(anonymous.OpenBraceToken.Span.End, " " + string.Join(", ", entries.Select(Member)))
            : ListInsertion.After(members, anonymous.CloseBraceToken, [.. entries.Select(Member)], _site.Path),
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.Count == 0
            ? Insert(initializer.OpenBraceToken.Span.End, " " + string.Join(", ", entries.Select(Indexed)))
            : ListInsertion.After(
                initializer.Expressions,
                initializer.CloseBraceToken,
                [.. entries.Select(entry => initializer.Expressions.Last().IsKind(SyntaxKind.ComplexElementInitializerExpression) ? Paired(entry) : Indexed(entry))],
                _site.Path),
        BaseObjectCreationExpressionSyntax => Insert(_creation.Span.End, " { " + string.Join(", ", entries.Select(Indexed)) + " }"),
        _ => Insert(_creation.Span.End, string.Concat(entries.Select(static entry => $".Add({Literal(entry.Name)}, {entry.Value})"))),
    };

    // Passed on once: what is added for one event does not reach another.
    private static bool IsUsedOnce(ILocalReferenceOperation local) =>
        Mentions.In(local.Body()).Of(local.Local).Count(static use => use is ILocalReferenceOperation && IsPassedOn(use)) == 1;

    private static bool IsPassedOn(IOperation use)
    {
        var parent = use.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
            parent = parent.Parent;
        return parent is not (IPropertyReferenceOperation or IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" });
    }

    private static ITypeSymbol? ValueType(ITypeSymbol type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers("this[]"))
            {
                if (member is IPropertySymbol { SetMethod: not null, Parameters: { Length: 1 } parameters } indexer
                    && parameters[0].Type.SpecialType == SpecialType.System_String)
                {
                    return indexer.Type;
                }
            }
        }

        return null;
    }

    private IReadOnlyList<CodeChange> Insert(int position, string text) =>
        [new CodeChange(_site.Path, new TextChange(new TextSpan(position, 0), text))];

    private static string Member((string Name, string Value) entry) =>
        entry.Name == entry.Value ? entry.Name : $"{(SyntaxFacts.GetKeywordKind(entry.Name) == SyntaxKind.None ? "" : "@")}{entry.Name} = {entry.Value}";

    private static string Indexed((string Name, string Value) entry) => $"[{Literal(entry.Name)}] = {entry.Value}";

    private static string Paired((string Name, string Value) entry) => $"{{ {Literal(entry.Name)}, {entry.Value} }}";

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
