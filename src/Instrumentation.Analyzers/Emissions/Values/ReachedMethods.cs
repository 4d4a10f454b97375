using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>The methods of the compilation that others call, nearest first and each once, however many ways lead to it.</summary>
internal static class ReachedMethods
{
    /// <summary>Those that <paramref name="methods"/> call, and what these call, <paramref name="depth"/> calls further at most.</summary>
    public static IEnumerable<IMethodSymbol> From(IEnumerable<IMethodSymbol> methods, Codebase code, int depth)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var callers = methods.ToList();
        for (var step = 0; step <= depth && callers.Count > 0; step++)
        {
            var called = new List<IMethodSymbol>();
            foreach (var method in callers.SelectMany(caller => CalledBy(caller, code)))
            {
                if (method.DeclaringSyntaxReferences.IsEmpty || !seen.Add(method.OriginalDefinition))
                    continue;
                yield return method;
                called.Add(method);
            }

            callers = called;
        }
    }

    private static IEnumerable<IMethodSymbol> CalledBy(IMethodSymbol method, Codebase code) =>
        code.BodyOf(method) is { } body ? body.DescendantsAndSelf().OfType<IInvocationOperation>().Select(static call => call.TargetMethod.ReducedFrom ?? call.TargetMethod) : [];
}
