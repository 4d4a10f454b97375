using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>Functions with <c>yield</c>.</summary>
internal static class Iterator
{
    /// <summary>Whether the function, whose body is <paramref name="body"/>, is one.</summary>
    public static bool Is(IMethodSymbol function, IOperation body)
    {
        if (function.ReturnsVoid || function.ReturnType is not INamedTypeSymbol { Name: "IEnumerable" or "IEnumerator" or "IAsyncEnumerable" or "IAsyncEnumerator" })
            return false;
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak })
                return true;
        }

        return false;
    }
}
