using Instrumentation.Analyzers.Flow.Firing.Calls;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>Compares functions as symbols.</summary>
internal sealed class FunctionComparer : IEqualityComparer<(ISymbol Function, Forwarding Forwarding, bool IsCalled, GivenFunctions Given)>
{
    /// <summary>The only one.</summary>
    public static FunctionComparer Instance { get; } = new();

    public bool Equals((ISymbol Function, Forwarding Forwarding, bool IsCalled, GivenFunctions Given) x, (ISymbol Function, Forwarding Forwarding, bool IsCalled, GivenFunctions Given) y) =>
        x.Forwarding == y.Forwarding && x.IsCalled == y.IsCalled && x.Given.Equals(y.Given) && SymbolEqualityComparer.Default.Equals(x.Function, y.Function);

    public int GetHashCode((ISymbol Function, Forwarding Forwarding, bool IsCalled, GivenFunctions Given) obj) =>
        unchecked((SymbolEqualityComparer.Default.GetHashCode(obj.Function) * 31) + (2 * (int)obj.Forwarding) + (obj.IsCalled ? 1 : 0) + (7 * obj.Given.GetHashCode()));
}
