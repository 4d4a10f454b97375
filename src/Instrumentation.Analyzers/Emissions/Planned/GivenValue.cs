using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Values;

namespace Instrumentation.Analyzers.Emissions.Planned;

/// <summary>A value that an emission gives for a planned property.</summary>
/// <param name="Value">The value.</param>
/// <param name="Meanings">
/// What the property is in each event that the emission may be and that lists it; at least one. Which of the events it is,
/// the same condition may decide as decides the value, so that only what is wrong in all of them is certainly wrong.
/// </param>
internal sealed record GivenValue(Operand Value, IReadOnlyList<PlannedProperty> Meanings)
{
    /// <summary>Whether its text is given, so that its own type says nothing.</summary>
    public bool IsText { get; init; }

    /// <summary>The values of <paramref name="emission"/> that can be judged, in the order of the code.</summary>
    public static IReadOnlyList<GivenValue> Of(Emission emission, IReadOnlyList<PlannedEmission> planned)
    {
        var values = new List<GivenValue>();
        if (planned.Count == 0)
            return values;
        foreach (var entry in emission.Bag.Entries)
        {
            if (entry.Value is not { } value || !Arrives(entry, emission.Bag) || planned.Any(candidate => candidate.LostKeys.Any(loss => loss.Value == value)))
                continue;
            var meanings = planned.Select(candidate => candidate.Find(entry.Name)).OfType<PlannedProperty>().ToList();
            if (meanings.Count > 0)
                values.Add(new GivenValue(value, meanings) { IsText = entry.IsText });
        }

        return values;
    }

    // What a condition adds arrives when the condition holds; what something unseen may have taken out again, nobody knows.
    private static bool Arrives(BagEntry entry, PropertyBag bag) => entry.IsCertain || bag.State == BagState.Known;
}
