using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>Properties whose accessors do no more than read and write a field: <c>get =&gt; _name; set =&gt; _name = value;</c>.</summary>
internal static class BackedProperty
{
    /// <summary>Whether <paramref name="written"/> is <paramref name="member"/>, or a property that writes it as it is.</summary>
    public static bool Writes(ISymbol written, ISymbol member) =>
        Same(written, member) || (member is IFieldSymbol && written is IPropertySymbol property && FieldOf(property.OriginalDefinition) is { } field && Same(field, member));

    /// <summary>The property whose setter <paramref name="node"/> stands in as the target of what the setter is given; null for any other name.</summary>
    public static PropertyDeclarationSyntax? SetterAround(SyntaxNode node)
    {
        var target = node.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own ? own : node;
        return target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: IdentifierNameSyntax { Identifier.ValueText: "value" } } assignment
            && assignment.Left == target
            && assignment.FirstAncestorOrSelf<AccessorDeclarationSyntax>() is { Keyword.RawKind: (int)SyntaxKind.SetKeyword or (int)SyntaxKind.InitKeyword, Parent.Parent: PropertyDeclarationSyntax property } accessor
            && IsAll(assignment, accessor)
                ? property
                : null;
    }

    private static IFieldSymbol? FieldOf(IPropertySymbol property)
    {
        if (property.IsVirtual || property.IsStatic || property.DeclaringSyntaxReferences.Length != 1
            || property.DeclaringSyntaxReferences[0].GetSyntax() is not PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 2 } accessors })
        {
            return null;
        }

        foreach (var accessor in accessors)
        {
            if (accessor.DescendantNodes().OfType<AssignmentExpressionSyntax>().FirstOrDefault() is { Left: var target } && NameIn(target) is { } name && SetterAround(name) is not null)
                return property.ContainingType.GetMembers(name.Identifier.ValueText).OfType<IFieldSymbol>().FirstOrDefault(static field => !field.IsStatic);
        }

        return null;
    }

    private static IdentifierNameSyntax? NameIn(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name,
        _ => null,
    };

    private static bool IsAll(AssignmentExpressionSyntax assignment, AccessorDeclarationSyntax accessor) =>
        accessor.ExpressionBody?.Expression == assignment
        || (accessor.Body is { Statements: { Count: 1 } statements } && statements[0] is ExpressionStatementSyntax only && only.Expression == assignment);

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right.OriginalDefinition);
}
