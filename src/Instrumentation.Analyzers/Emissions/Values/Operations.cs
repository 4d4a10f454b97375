using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>Small questions about operations.</summary>
internal static class Operations
{
    /// <summary>The operation below parentheses and the language's own conversions.</summary>
    public static IOperation Unwrapped(this IOperation operation) => Unwrapped(operation, userDefined: false);

    /// <summary>The operation below any conversion: what a <c>JsonNode</c> or a key type was made from.</summary>
    public static IOperation Source(this IOperation operation) => Unwrapped(operation, userDefined: true);

    private static IOperation Unwrapped(IOperation operation, bool userDefined)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IConversionOperation conversion when userDefined:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>Whether it is the constant null or a default value that is null.</summary>
    public static bool IsNull(this IOperation operation)
    {
        var value = operation.Unwrapped();
        return value.ConstantValue is { HasValue: true, Value: null }
            || value is IDefaultValueOperation { Type.IsReferenceType: true };
    }

    /// <summary>The text that the operation always is, if it is one.</summary>
    public static string? ConstantText(this IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: string text } ? text
        : operation.Unwrapped() is var inner && inner.ConstantValue is { HasValue: true, Value: string innerText } ? innerText
        : operation.Unwrapped() is IFieldReferenceOperation { Field: { Name: "Empty", IsStatic: true, ContainingType.SpecialType: SpecialType.System_String } } ? ""
        : null;

    /// <summary>What is passed for the parameter at <paramref name="ordinal"/>, wherever a named argument stands.</summary>
    public static IOperation? At(this ImmutableArray<IArgumentOperation> arguments, int ordinal)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
                return argument.Value;
        }

        return null;
    }

    /// <summary>What stands before the question mark of which the operation, in <c>x?.Y</c>, is the stand-in; null for any other.</summary>
    public static IOperation? BeforeQuestionMark(this IOperation operation)
    {
        if (operation is not IConditionalAccessInstanceOperation)
            return null;
        for (var part = operation; part.Parent is { } around; part = around)
        {
            if (around is IConditionalAccessOperation access && ReferenceEquals(access.WhenNotNull, part))
                return access.Operation;
        }

        return null;
    }

    /// <summary>The outermost operation: the body that the operation stands in.</summary>
    public static IOperation Body(this IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
