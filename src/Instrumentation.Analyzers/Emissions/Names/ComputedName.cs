using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>Tells names that are visibly put together from those that merely come from somewhere else.</summary>
internal static class ComputedName
{
    /// <summary>Whether the text is made here: by a method of <see cref="string"/>, by <c>ToString</c>, or from a type's name.</summary>
    public static bool Is(IOperation value) => value switch
    {
        IInvocationOperation { TargetMethod: { } method } =>
            method.ContainingType?.SpecialType == SpecialType.System_String
            || method is { Name: "ToString", IsStatic: false }
            || IsOfReflection(method.ContainingType),
        ICompoundAssignmentOperation => true,
        IPropertyReferenceOperation property => IsOfReflection(property.Property.ContainingType),
        _ => false,
    };

    private static bool IsOfReflection(ITypeSymbol? type) =>
        type?.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } && type.Name == "Type"
        || type?.ContainingNamespace is { Name: "Reflection", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
