using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>What calls and indexers of a function are asked for, and which of them more than once, in the same words.</summary>
internal sealed class Answers
{
    // Longer ones are not written twice, and are no keys.
    private const int MaxLength = 120;

    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);

    /// <summary>Takes the operation, if it asks for an answer.</summary>
    public void Add(IOperation operation)
    {
        if (operation is not (IInvocationOperation or IPropertyReferenceOperation { Arguments.Length: > 0 } or IArrayElementReferenceOperation) || !IsShort(operation))
            return;
        var text = operation.Syntax.ToString();
        _asked[text] = _asked.TryGetValue(text, out var times) ? times + 1 : 1;
    }

    /// <summary>Whether what <paramref name="operation"/> asks for is asked for somewhere else.</summary>
    public bool AreAskedAgain(IOperation operation) => IsShort(operation) && _asked.TryGetValue(operation.Syntax.ToString(), out var times) && times > 1;

    private static bool IsShort(IOperation operation) => operation.Syntax.Span.Length < MaxLength;
}
