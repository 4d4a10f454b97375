using Instrumentation.Analyzers.Emissions.Values;
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

    /// <summary>The parts of a concatenation or interpolation, in order; without recursion, since chains may be thousands long.</summary>
    public static IEnumerable<IOperation> Parts(IOperation value)
    {
        if (value is IInterpolatedStringOperation interpolated)
            return interpolated.Parts.Select(PartOf);
        var parts = new Stack<IOperation>();
        while (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } sum)
        {
            parts.Push(sum.RightOperand);
            value = sum.LeftOperand.Unwrapped();
        }

        parts.Push(value);
        return parts;
    }

    private static IOperation PartOf(IInterpolatedStringContentOperation content) => content switch
    {
        IInterpolatedStringTextOperation text => text.Text,
        IInterpolationOperation { FormatString: null, Alignment: null } hole => hole.Expression,
        _ => content,
    };

    private static bool IsOfReflection(ITypeSymbol? type) =>
        type?.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } && type.Name == "Type"
        || type?.ContainingNamespace is { Name: "Reflection", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
