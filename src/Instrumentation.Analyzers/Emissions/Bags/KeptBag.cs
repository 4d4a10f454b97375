using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Bags in fields that nothing fills after they were made: what every event of a class begins with.</summary>
internal static class KeptBag
{
    /// <summary>
    /// Whether only its own class can reach the bag, and that does nothing with it but send and copy it. Told by syntax: each
    /// mention of the name has to be one of these, whatever else may be called so.
    /// </summary>
    public static bool Is(ISymbol field, Codebase code) =>
        field.DeclaredAccessibility == Accessibility.Private
        && field.ContainingType.DeclaringSyntaxReferences.All(declaration => declaration.GetSyntax().DescendantNodes().All(node =>
            node is not IdentifierNameSyntax name || name.Identifier.ValueText != field.Name || IsRead(name, code)));

    /// <summary>Whether what <paramref name="type"/> has of <paramref name="members"/> can be read alone, so that nobody fills it later.</summary>
    public static bool CannotChange(ITypeSymbol type, IReadOnlyList<string> members) => members.All(name => type.GetMembers(name).All(static member => member switch
    {
        IPropertySymbol { SetMethod: null or { IsInitOnly: true }, Type: var held } => !BagType.CanChange(held),
        IFieldSymbol { IsReadOnly: true, Type: var held } => !BagType.CanChange(held),
        _ => false,
    }));

    private static bool IsRead(IdentifierNameSyntax name, Codebase code)
    {
        SyntaxNode use = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own && own.Name == name ? own : name;

        // `new(Common!)`, `new((IDictionary<string, object?>)Common)`
        while (use.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            use = use.Parent;
        return use.Parent switch
        {
            ArgumentSyntax { RefOrOutKeyword.RawKind: 0, Parent.Parent: InvocationExpressionSyntax call } =>
                ForwardReader.NameOf(call.Expression) is { } callee && (callee is "nameof" or "Concat" or "Union" || code.Emitters.MayEmit(callee)),
            ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } => creation is ImplicitObjectCreationExpressionSyntax || IsCopy(creation),
            ForEachStatementSyntax loop => loop.Expression == use,
            FromClauseSyntax query => query.Expression == use,
            SpreadElementSyntax => true,
            MemberAccessExpressionSyntax access when access.Expression == use =>
                access.Name.Identifier.ValueText is "ContainsKey" or "TryGetValue" or "GetValueOrDefault" or "Count" or "Keys" or "Values"
                    or "ToDictionary" or "ToImmutableDictionary" or "ToFrozenDictionary" or "Concat" or "Union" or "Append" or "Select" or "Where" or "OrderBy" or "Except" or "Aggregate" or "ToList" or "ToArray" or "Any" or "All",
            ElementAccessExpressionSyntax access when access.Expression == use => access.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != access,
            _ => false,
        };
    }

    private static bool IsCopy(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: SimpleNameSyntax or QualifiedNameSyntax } made
        && made.Type.ToString() is var type
        && (type.IndexOf("Dictionary<", StringComparison.Ordinal) >= 0 || type is "JsonObject" or "JObject" or "ActivityTagsCollection" or "TagList");
}
