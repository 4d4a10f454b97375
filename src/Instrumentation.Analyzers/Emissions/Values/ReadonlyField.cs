using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>A <c>static readonly</c> field of the compilation that keeps what it is initialised with.</summary>
internal static class ReadonlyField
{
    /// <summary>The initialiser; null when the field may hold something else.</summary>
    public static IOperation? InitializerOf(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (field is not { IsStatic: true, IsReadOnly: true } || HasStaticConstructor(field.ContainingType))
            return null;
        foreach (var declaration in field.DeclaringSyntaxReferences)
        {
            if (declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } && reference.SemanticModel is { } model)
                return ModelOf(value.SyntaxTree, model)?.GetOperation(value);
        }

        return null;
    }

    // A static constructor may assign the field again.
    private static bool HasStaticConstructor(INamedTypeSymbol type)
    {
        foreach (var constructor in type.StaticConstructors)
        {
            if (!constructor.IsImplicitlyDeclared)
                return true;
        }

        return false;
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
