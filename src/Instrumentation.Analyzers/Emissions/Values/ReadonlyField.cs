using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>A <c>readonly</c> field of the compilation, or a property without a setter, that keeps what it is initialised with.</summary>
internal static class ReadonlyField
{
    /// <summary>The initialiser; null when the field may hold something else.</summary>
    public static IOperation? InitializerOf(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (!field.IsReadOnly || IsAssignedInConstructor(field))
            return null;
        foreach (var declaration in field.DeclaringSyntaxReferences)
        {
            if (declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } && reference.SemanticModel is { } model)
                return ModelOf(value.SyntaxTree, model)?.GetOperation(value);
        }

        return null;
    }

    /// <summary>The initialiser; null when the property may have another value, or computes it.</summary>
    public static IOperation? InitializerOf(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property is not { SetMethod: null, IsVirtual: false, IsOverride: false, IsAbstract: false } || IsAssignedInConstructor(property))
            return null;
        foreach (var declaration in property.DeclaringSyntaxReferences)
        {
            if (declaration.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: { } value } && reference.SemanticModel is { } model)
                return ModelOf(value.SyntaxTree, model)?.GetOperation(value);
        }

        return null;
    }

    /// <summary>Whether a constructor assigns the member again, as nothing else may: it names it as the target of an assignment, or lends it by reference.</summary>
    internal static bool IsAssignedInConstructor(ISymbol member)
    {
        var type = member.ContainingType;
        foreach (var constructor in member.IsStatic ? type.StaticConstructors : type.InstanceConstructors)
        {
            foreach (var declaration in constructor.DeclaringSyntaxReferences)
            {
                if (declaration.GetSyntax() is ConstructorDeclarationSyntax body && body.DescendantNodes().Any(node => IsWritten(node, member.Name)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="node"/> is a name that is written: the target of an assignment, or lent by reference.</summary>
    internal static bool IsWritten(SyntaxNode node, string member)
    {
        if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != member)
            return false;
        SyntaxNode target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == target,
            ArgumentSyntax argument => argument.RefOrOutKeyword.RawKind != 0 || argument.Parent is TupleExpressionSyntax,
            _ => false,
        };
    }

    private static SemanticModel? ModelOf(SyntaxTree tree, SemanticModel model)
    {
        if (tree == model.SyntaxTree)
            return model;
#pragma warning disable RS1030 // The name of the event stands in another file; binding one initialiser, of a field that a call emits, is what it costs.
        return model.Compilation.ContainsSyntaxTree(tree) ? model.Compilation.GetSemanticModel(tree) : null;
#pragma warning restore RS1030
    }
}
