namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>A number at which a span begins or ends, or what comes next to it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Beside">-1 for what comes just before it, 1 for what comes just after.</param>
internal readonly record struct NumberBound(decimal Value, int Beside) : IComparable<NumberBound>
{
    /// <summary>Below everything.</summary>
    public static NumberBound Least { get; } = new(decimal.MinValue, -1);

    /// <summary>Above everything.</summary>
    public static NumberBound Most { get; } = new(decimal.MaxValue, 1);

    /// <summary>What comes before it.</summary>
    public NumberBound Before(bool isWhole) => isWhole ? new(Value - 1, 0) : new(Value, Beside - 1);

    /// <summary>What comes after it.</summary>
    public NumberBound After(bool isWhole) => isWhole ? new(Value + 1, 0) : new(Value, Beside + 1);

    public int CompareTo(NumberBound other) => Value == other.Value ? Beside.CompareTo(other.Beside) : Value.CompareTo(other.Value);
}
