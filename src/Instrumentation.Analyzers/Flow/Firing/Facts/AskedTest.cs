namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>What a test asks for.</summary>
/// <param name="Variables">The variables that it asks for.</param>
/// <param name="Constant">The constant that it compares the only one with; null when it compares in another way.</param>
/// <param name="Numbers">What it asks of a number; null when it asks something else.</param>
internal sealed record AskedTest(int[] Variables, KnownValue? Constant, AskedNumbers? Numbers)
{
    /// <summary>The subject of what is left of all that the number can be.</summary>
    public int Left { get; init; }
}
