namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>What a test asks of a number: whether it is among some, of all that it can be.</summary>
/// <param name="Number">What is asked for: the same for all tests of the same number, or of how the same two compare.</param>
/// <param name="All">All that it can be.</param>
/// <param name="Asked">Those for which the answer is yes.</param>
internal sealed record AskedNumbers(string Number, NumberSet All, NumberSet Asked)
{
    private static readonly NumberSet Signs = NumberSet.Between(-1, 1, isWhole: true);

    /// <summary>Whether the first of two that are called so is less than the second (-1), the same (0), or greater (1).</summary>
    public static AskedNumbers OfTwo(string first, string second, int sign) => string.CompareOrdinal(first, second) <= 0
        ? new($"{first}|{second}", Signs, Signs.Only(sign))
        : new($"{second}|{first}", Signs, Signs.Only(-sign));
}
