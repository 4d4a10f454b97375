using System.Collections.Immutable;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>Everything that must have been true for a function to end the way it did. Equal when they say the same.</summary>
internal sealed class Premises(ImmutableArray<Premise> all) : IEquatable<Premises>
{
    /// <summary>Nothing.</summary>
    public static Premises None { get; } = new(ImmutableArray<Premise>.Empty);

    /// <summary>One by one.</summary>
    public ImmutableArray<Premise> All => all;

    public bool Equals(Premises? other) => other is not null && all.SequenceEqual(other.All);

    public override bool Equals(object? obj) => Equals(obj as Premises);

    public override int GetHashCode()
    {
        var hash = all.Length;
        foreach (var premise in all)
            hash = unchecked((hash * 31) + premise.GetHashCode());
        return hash;
    }
}
