namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>The bag that is one of two: what both give is certain, what one gives is not.</summary>
internal static class BagChoice
{
    /// <summary>Either <paramref name="left"/> or <paramref name="right"/>.</summary>
    public static PropertyBag Of(PropertyBag left, PropertyBag right)
    {
        if (ReferenceEquals(left, right) || ReferenceEquals(right, PropertyBag.Unreached))
            return left;
        if (ReferenceEquals(left, PropertyBag.Unreached))
            return right;
        var either = Either(left, right);
        return IsMaybeNull(left) || IsMaybeNull(right) ? either.MaybeNull(There(left, right)) : either;
    }

    private static bool IsMaybeNull(PropertyBag bag) => ReferenceEquals(bag, PropertyBag.Null) || bag.IfThere is not null;

    private static PropertyBag There(PropertyBag left, PropertyBag right) =>
        ReferenceEquals(left, PropertyBag.Null) ? right.There
        : ReferenceEquals(right, PropertyBag.Null) ? left.There
        : Of(left.There, right.There);

    private static PropertyBag Either(PropertyBag left, PropertyBag right)
    {
        if (left.State == BagState.Broken || right.State == BagState.Broken)
            return PropertyBag.Broken;
        var isForwarded = left.IsForwarded || right.IsForwarded;
        if (left.DictionaryOf != right.DictionaryOf)
            return PropertyBag.Opaque("a condition decides between two events");
        if (left.State == BagState.Opaque && right.State == BagState.Opaque)
            return new PropertyBag(BagState.Opaque, [], left.Unread ?? right.Unread) { IsForwarded = isForwarded };
        return new PropertyBag(
            left.State == BagState.Known && right.State == BagState.Known ? BagState.Known : BagState.Partial,
            Entries(left, right),
            left.Unread ?? right.Unread)
        {
            DictionaryOf = left.DictionaryOf,
            IsForwarded = isForwarded,
        };
    }

    // Ways meet many times over, and mostly say the same.
    private static List<BagEntry> Entries(PropertyBag left, PropertyBag right)
    {
        var entries = new List<BagEntry>();
        foreach (var entry in left.Entries)
            Add(entry, right);
        foreach (var entry in right.Entries)
        {
            if (!entries.Any(known => known.Name == entry.Name && known.Place == entry.Place))
                Add(entry, left);
        }

        return entries;

        void Add(BagEntry entry, PropertyBag other)
        {
            if (other.Surely(entry.Name) || !entry.IsCertain)
                entries.Add(entry);

            // Who asks for a property does not give it.
            else if (!entry.IsAsked)
                entries.Add(entry with { IsCertain = false });
        }
    }
}
