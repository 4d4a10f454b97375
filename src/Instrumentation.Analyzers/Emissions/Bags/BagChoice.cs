
namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>The bag that is one of two: what both give is certain, what one gives is not.</summary>
internal static class BagChoice
{
    /// <summary>Either <paramref name="left"/> or <paramref name="right"/>.</summary>
    public static PropertyBag Of(PropertyBag left, PropertyBag right)
    {
        if (left.State == BagState.Broken || right.State == BagState.Broken)
            return PropertyBag.Broken;
        if (left.State == BagState.Opaque || right.State == BagState.Opaque)
            return PropertyBag.Opaque(left.Unread ?? right.Unread ?? "it is built elsewhere");
        if (left.DictionaryOf is not null || right.DictionaryOf is not null)
        {
            return left.DictionaryOf == right.DictionaryOf ? left : PropertyBag.Opaque("a condition decides between two events");
        }

        var entries = new List<BagEntry>();
        foreach (var entry in left.Entries)
            entries.Add(entry with { IsCertain = entry.IsCertain && right[entry.Name] is { IsCertain: true } });
        foreach (var entry in right.Entries)
            entries.Add(entry with { IsCertain = entry.IsCertain && left[entry.Name] is { IsCertain: true } });
        var state = left.State == BagState.Known && right.State == BagState.Known ? BagState.Known : BagState.Partial;
        return new PropertyBag(state, entries, left.Unread ?? right.Unread);
    }
}
