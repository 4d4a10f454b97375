using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>Compares methods and how they are called.</summary>
internal sealed class MethodComparer : IEqualityComparer<(ISymbol Method, bool IsVirtual)>
{
    /// <summary>The only one.</summary>
    public static MethodComparer Instance { get; } = new();

    public bool Equals((ISymbol Method, bool IsVirtual) x, (ISymbol Method, bool IsVirtual) y) =>
        x.IsVirtual == y.IsVirtual && SymbolEqualityComparer.Default.Equals(x.Method, y.Method);

    public int GetHashCode((ISymbol Method, bool IsVirtual) obj) =>
        unchecked((SymbolEqualityComparer.Default.GetHashCode(obj.Method) * 2) + (obj.IsVirtual ? 1 : 0));
}
