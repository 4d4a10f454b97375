namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>The numbers from one bound to another, both among them.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
internal readonly record struct NumberSpan(NumberBound Low, NumberBound High)
{
    /// <summary>Every number.</summary>
    public static NumberSpan All { get; } = new(NumberBound.Least, NumberBound.Most);

    /// <summary>None.</summary>
    public static NumberSpan Nothing { get; } = new(NumberBound.Most, NumberBound.Least);

    /// <summary>Whether there is none in it.</summary>
    public bool IsEmpty => Low.CompareTo(High) > 0;

    /// <summary>What is in both.</summary>
    public NumberSpan And(NumberSpan other) => new(Low.CompareTo(other.Low) < 0 ? other.Low : Low, High.CompareTo(other.High) < 0 ? High : other.High);
}
