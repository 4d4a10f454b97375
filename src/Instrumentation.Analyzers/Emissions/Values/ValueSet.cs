using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What a variable may hold.</summary>
/// <param name="Values">The expressions of which one was assigned last.</param>
/// <param name="MayBeInitial">Whether it may hold what it held before the body ran: a parameter's argument.</param>
/// <param name="MayBeOther">Whether it may hold something that no expression here says.</param>
internal sealed record ValueSet(IReadOnlyList<IOperation> Values, bool MayBeInitial, bool MayBeOther)
{
    // More than anybody goes through; to hold each of thousands against each would take longer than to compile them.
    private const int MaxValues = 96;

    /// <summary>What the variable held before the body ran.</summary>
    public static ValueSet Initial { get; } = new([], MayBeInitial: true, MayBeOther: false);

    /// <summary>Anything.</summary>
    public static ValueSet Other { get; } = new([], MayBeInitial: false, MayBeOther: true);

    /// <summary>The value of one expression.</summary>
    public static ValueSet Of(IOperation value) => new([value], MayBeInitial: false, MayBeOther: false);

    /// <summary>The same where it is known not to be null.</summary>
    public ValueSet WithoutNull() => Values.Any(static value => value.IsNull()) ? this with { Values = [.. Values.Where(static value => !value.IsNull())] } : this;

    /// <summary>What either may be.</summary>
    public ValueSet Or(ValueSet other)
    {
        var isTooMuch = false;
        var values = new List<IOperation>(Values);
        var held = new HashSet<IOperation>(Values);
        foreach (var value in other.Values)
        {
            if (held.Contains(value))
                continue;
            if (values.Count < MaxValues)
                values.Add(value);
            else
                isTooMuch = true;
        }

        return new ValueSet(values, MayBeInitial || other.MayBeInitial, MayBeOther || other.MayBeOther || isTooMuch);
    }
}
