using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>Takes away what is written around a value and does not change it.</summary>
internal static class PlainValue
{
    /// <summary>The operation below parentheses and implicit conversions; a cast may cut a number off.</summary>
    public static IOperation Plain(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion:
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
}
