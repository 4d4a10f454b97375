using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>Collections that hold what they were made with: nothing that can be seen adds to them, removes from them or replaces a part.</summary>
internal static class UnchangedCollection
{
    private static readonly HashSet<string> Reading =
    [
        "TryGetValue", "ContainsKey", "ContainsValue", "Contains", "Count", "Length", "Keys", "Values", "GetValueOrDefault", "Any", "All", "First", "FirstOrDefault",
        "Select", "Where", "ToDictionary", "ToList", "ToArray", "ToHashSet", "ToFrozenDictionary", "ToImmutableDictionary", "GetEnumerator", "IndexOf", "ElementAt", "ForEach",
    ];

    /// <summary>
    /// What the local, the parameter or the field is made with; null when it may hold something else by now. Told by syntax: each mention of
    /// the name has to read it, whatever else may be called so.
    /// </summary>
    public static Operand? Of(Operand reference)
    {
        switch (reference.Operation)
        {
            case ILocalReferenceOperation local when LocalValue.Assigned(local) is { } initializer:
                return Mentions.In(local.Body()).Of(local.Local).All(static use => use is IVariableDeclaratorOperation || IsRead(use.Syntax)) ? reference.With(initializer) : null;
            case IParameterReferenceOperation { Parameter: var parameter } given when reference.Behind() is { } argument:
                return Mentions.In(given.Body()).Of(parameter).All(static use => IsRead(use.Syntax)) ? argument : null;
            case IFieldReferenceOperation { Field: var field } use when ReadonlyField.InitializerOf(use) is { } initializer:
                return CannotChange(field.Type) || IsOnlyRead(field, use) ? reference.With(initializer) : null;
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property } use when ReadonlyField.InitializerOf(use) is { } initializer:
                return CannotChange(property.Type) || IsOnlyRead(property, use) ? reference.With(initializer) : null;
            default:
                return null;
        }
    }

    private static bool CannotChange(ITypeSymbol type) =>
        type.Name.StartsWith("Immutable", StringComparison.Ordinal)
        || type.Name.StartsWith("Frozen", StringComparison.Ordinal)
        || type.Name.StartsWith("IReadOnly", StringComparison.Ordinal)
        || type.Name is "ReadOnlyDictionary" or "ReadOnlyCollection" or "IEnumerable" or "ILookup";

    // A private member has its own type alone to reach it, any other the whole compilation.
    private static bool IsOnlyRead(ISymbol member, IOperation use)
    {
        var nodes = member.DeclaredAccessibility == Accessibility.Private
            ? member.ContainingType.DeclaringSyntaxReferences.Select(static declaration => declaration.GetSyntax())
            : use.SemanticModel?.Compilation.SyntaxTrees
                .Where(tree => TreeForwards.Of(tree).Mentions(member.Name, tree, CancellationToken.None))
                .Select(static tree => tree.GetRoot()) ?? [];
        return nodes.All(node => node.DescendantNodes().All(part => part is not IdentifierNameSyntax name || name.Identifier.ValueText != member.Name || IsRead(name)));
    }

    private static bool IsRead(SyntaxNode mention)
    {
        var use = mention.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == mention ? qualified : mention;
        return use.Parent switch
        {
            ForEachStatementSyntax loop => loop.Expression == use,
            ElementAccessExpressionSyntax access when access.Expression == use => access.Parent switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left != access,
                PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => false,
                ArgumentSyntax argument => argument.RefOrOutKeyword.RawKind == 0,
                RefExpressionSyntax => false,
                _ => true,
            },
            MemberAccessExpressionSyntax access when access.Expression == use => Reading.Contains(access.Name.Identifier.ValueText),
            ConditionalAccessExpressionSyntax { WhenNotNull: var rest } access when access.Expression == use =>
                rest.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault() is { } member && Reading.Contains(member.Name.Identifier.ValueText),
            SpreadElementSyntax => true,

            // `Array.ForEach(names, …)`, `Parallel.ForEach(names, …)`
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ForEach", Expression: var looping } } } =>
                ForwardReader.NameOf(looping) is "Array" or "Parallel",
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => true,
            _ => false,
        };
    }
}
