using System.Runtime.CompilerServices;

namespace Instrumentation.Analyzers.Generation.Pipeline;

/// <summary>Takes two references for equal when they are the same.</summary>
internal sealed class SameInstance<T> : IEqualityComparer<T?>
    where T : class
{
    /// <summary>The one there is.</summary>
    public static SameInstance<T> Comparer { get; } = new();

    /// <inheritdoc/>
    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(T? obj) => obj is null ? 0 : RuntimeHelpers.GetHashCode(obj);
}
