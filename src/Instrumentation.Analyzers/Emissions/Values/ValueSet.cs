using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What a variable may hold.</summary>
/// <param name="Values">The expressions of which one was assigned last.</param>
/// <param name="MayBeInitial">Whether it may hold what it held before the body ran: a parameter's argument.</param>
/// <param name="MayBeOther">Whether it may hold something that no expression here says.</param>
internal sealed record ValueSet(IReadOnlyList<IOperation> Values, bool MayBeInitial, bool MayBeOther)
{
    /// <summary>What the variable held before the body ran.</summary>
    public static ValueSet Initial { get; } = new([], MayBeInitial: true, MayBeOther: false);

    /// <summary>Anything.</summary>
    public static ValueSet Other { get; } = new([], MayBeInitial: false, MayBeOther: true);

    /// <summary>The value of one expression.</summary>
    public static ValueSet Of(IOperation value) => new([value], MayBeInitial: false, MayBeOther: false);

    /// <summary>What either may be.</summary>
    public ValueSet Or(ValueSet other)
    {
        var values = new List<IOperation>(Values);
        foreach (var value in other.Values)
        {
            if (!values.Contains(value))
                values.Add(value);
        }

        return new ValueSet(values, MayBeInitial || other.MayBeInitial, MayBeOther || other.MayBeOther);
    }
}
