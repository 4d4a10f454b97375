namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>Which values a number can have: spans that do not touch, the least first.</summary>
/// <param name="spans">The spans.</param>
/// <param name="isWhole">Whether there is nothing between one whole number and the next.</param>
internal sealed class NumberSet(NumberSpan[] spans, bool isWhole) : IEquatable<NumberSet>
{
    private readonly NumberSpan[] _spans = spans;

    /// <summary>Whether no value is left.</summary>
    public bool IsEmpty => _spans.Length == 0;

    /// <summary>Everything from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static NumberSet Between(decimal least, decimal most, bool isWhole) => new([new(new(least, 0), new(most, 0))], isWhole);

    /// <summary>This and <paramref name="value"/>, which is greater than all in it.</summary>
    public NumberSet With(decimal value) => new([.. _spans, new(new(value, 0), new(value, 0))], isWhole);

    /// <summary>What of this is below <paramref name="limit"/>.</summary>
    public NumberSet Below(decimal limit) => Cut(new NumberSpan(NumberBound.Least, isWhole ? new(decimal.Ceiling(limit) - 1, 0) : new(limit, -1)));

    /// <summary>What of this is above <paramref name="limit"/>.</summary>
    public NumberSet Above(decimal limit) => Cut(new NumberSpan(isWhole ? new(decimal.Floor(limit) + 1, 0) : new(limit, 1), NumberBound.Most));

    /// <summary>What of this is <paramref name="value"/>.</summary>
    public NumberSet Only(decimal value) => Cut(isWhole && decimal.Floor(value) != value ? NumberSpan.Nothing : new NumberSpan(new(value, 0), new(value, 0)));

    /// <summary>What is in both.</summary>
    public NumberSet And(NumberSet other) => new([.. _spans.SelectMany(other.Cuts)], isWhole);

    /// <summary>What of this is not in <paramref name="other"/>.</summary>
    public NumberSet Without(NumberSet other)
    {
        var left = _spans;
        foreach (var taken in other.Cuts(NumberSpan.All))
            left = [.. left.SelectMany(span => new[] { span.And(new(NumberBound.Least, taken.Low.Before(isWhole))), span.And(new(taken.High.After(isWhole), NumberBound.Most)) }).Where(static span => !span.IsEmpty)];
        return new(left, isWhole);
    }

    public bool Equals(NumberSet? other) => other is not null && _spans.SequenceEqual(other._spans);

    public override bool Equals(object? obj) => Equals(obj as NumberSet);

    public override int GetHashCode() => _spans.Length == 0 ? 0 : unchecked((_spans.Length * 31) + (_spans[0].GetHashCode() * 17) + _spans[_spans.Length - 1].GetHashCode());

    private NumberSet Cut(NumberSpan span) => new([.. Cuts(span)], isWhole);

    private IEnumerable<NumberSpan> Cuts(NumberSpan span) => _spans.Select(own => own.And(span)).Where(static cut => !cut.IsEmpty);
}
