using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>
/// What is known while one bag is read. Bags are made of each other, each of them at many places, so that following every mention anew takes twice as long with
/// each step: in a loop that copies two bags into one another, for ever. So what was followed once is remembered until the bag is read, what leads back to itself is
/// given up, and there is an end to the steps.
/// </summary>
internal sealed class BagReading
{
    // Each is a walk through a body. Hand-written code needs a dozen.
    private const int MaxWalks = 500;

    // Nothing waits while a bag is read, so that a thread reads one at a time.
    [ThreadStatic]
    private static BagReading? _current;

    private readonly Dictionary<(IOperation Point, Frame Frame, ISymbol Symbol, string Members), PropertyBag?> _known = new();
    private int _walks;

    /// <summary>The bag that <paramref name="variable"/> holds where <paramref name="point"/> mentions it, by <paramref name="walk"/> if nobody asked before.</summary>
    public static PropertyBag At(Operand point, BagVariable variable, Func<PropertyBag> walk) =>
        InOne(reading => reading.Remembered((point.Operation, point.Frame, variable.Symbol, string.Join("\n", variable.Members)), variable, walk));

    /// <summary>What <paramref name="walk"/> makes of a bag that a function gets; null where there were too many.</summary>
    public static PropertyBag? Through(Func<PropertyBag?> walk) => InOne(reading => ++reading._walks > MaxWalks ? null : walk());

    private static T InOne<T>(Func<BagReading, T> read)
    {
        if (_current is { } current)
            return read(current);
        try
        {
            return read(_current = new BagReading());
        }
        finally
        {
            _current = null;
        }
    }

    private PropertyBag Remembered((IOperation, Frame, ISymbol, string) key, BagVariable variable, Func<PropertyBag> walk)
    {
        if (_known.TryGetValue(key, out var known))
            return known ?? PropertyBag.Opaque($"'{variable.Symbol.Name}' is made of itself");
        if (++_walks > MaxWalks)
            return PropertyBag.Opaque($"'{variable.Symbol.Name}' is filled in too many steps");
        _known.Add(key, null);
        return _known[key] = walk();
    }
}
