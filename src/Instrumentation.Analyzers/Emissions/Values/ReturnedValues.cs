using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What a body returns.</summary>
internal static class ReturnedValues
{
    /// <summary>The values that the body itself returns, not the functions within it.</summary>
    public static IEnumerable<IOperation> Of(IOperation body)
    {
        var pending = new Stack<IOperation>();
        pending.Push(body);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value })
                yield return value;
            foreach (var part in operation.ChildOperations)
            {
                if (part is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                    pending.Push(part);
            }
        }
    }
}
