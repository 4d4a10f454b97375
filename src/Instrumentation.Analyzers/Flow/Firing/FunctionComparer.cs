using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>Compares functions as symbols.</summary>
internal sealed class FunctionComparer : IEqualityComparer<(ISymbol Function, Forwarding Forwarding)>
{
    /// <summary>The only one.</summary>
    public static FunctionComparer Instance { get; } = new();

    public bool Equals((ISymbol Function, Forwarding Forwarding) x, (ISymbol Function, Forwarding Forwarding) y) =>
        x.Forwarding == y.Forwarding && SymbolEqualityComparer.Default.Equals(x.Function, y.Function);

    public int GetHashCode((ISymbol Function, Forwarding Forwarding) obj) =>
        unchecked((SymbolEqualityComparer.Default.GetHashCode(obj.Function) * 31) + (int)obj.Forwarding);
}
