using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>
/// A call that is bound only when it runs, because something that it is given is <c>dynamic</c>. What it is called on has a type of its own all the
/// same, and so it goes to one of the methods that the compiler saw there.
/// </summary>
internal static class LateCall
{
    /// <summary>The name of the method that is called; null for a delegate.</summary>
    public static string? NameOf(IDynamicInvocationOperation call) => (call.Operation as IDynamicMemberReferenceOperation)?.MemberName;

    /// <summary>The methods of which it calls one; none where it is called on something dynamic, which may be anything.</summary>
    public static IReadOnlyList<IMethodSymbol> Candidates(IDynamicInvocationOperation call) =>
        call.SemanticModel?.GetSymbolInfo(call.Syntax) is { } bound
            ? bound.Symbol is IMethodSymbol only ? [only] : [.. bound.CandidateSymbols.OfType<IMethodSymbol>()]
            : [];

    /// <summary>Whether each of <paramref name="candidates"/> would get every argument at the same place.</summary>
    public static bool IsOrdered(IDynamicInvocationOperation call, IReadOnlyList<IMethodSymbol> candidates)
    {
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (call.GetArgumentName(i) is { } name && candidates.Select(method => OrdinalOf(name, method)).Distinct().Take(2).Count() != 1)
                return false;
        }

        return true;
    }

    /// <summary>Whether <paramref name="method"/> gets some of its arguments in a list, of which nobody knows yet which they are.</summary>
    public static bool TakesList(IMethodSymbol method) => method.Parameters.Any(static parameter => parameter.IsParams);

    /// <summary>What is passed for the parameter at <paramref name="ordinal"/>; null where nothing is.</summary>
    public static IOperation? At(IDynamicInvocationOperation call, int ordinal)
    {
        IReadOnlyList<IMethodSymbol>? candidates = null;
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var at = call.GetArgumentName(i) is not { } name ? i
                : (candidates ??= Candidates(call)) is { Count: > 0 } ? OrdinalOf(name, candidates[0])
                : -1;
            if (at == ordinal)
                return call.Arguments[i];
        }

        return null;
    }

    private static int OrdinalOf(string name, IMethodSymbol method) => method.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Ordinal ?? -1;
}
