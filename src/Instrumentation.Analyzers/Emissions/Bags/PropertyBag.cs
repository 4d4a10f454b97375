using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>The properties that an emission gives, as far as they can be read.</summary>
internal sealed class PropertyBag
{
    /// <summary>No property at all.</summary>
    public static PropertyBag Empty { get; } = new(BagState.Known, []);

    /// <summary>No bag: nothing is passed, or null.</summary>
    public static PropertyBag Null { get; } = new(BagState.Known, []);

    /// <summary>The properties that were read.</summary>
    /// <param name="state">How much was.</param>
    /// <param name="entries">What was.</param>
    /// <param name="unread">What could not be, in the middle of "because …".</param>
    public PropertyBag(BagState state, IReadOnlyList<BagEntry> entries, string? unread = null)
    {
        State = state;
        Entries = entries;
        Unread = unread;
    }

    /// <summary>How much of it can be read.</summary>
    public BagState State { get; }

    /// <summary>What it holds, in the order of the code; the last of one name wins.</summary>
    public IReadOnlyList<BagEntry> Entries { get; }

    /// <summary>Why it cannot be read in full; null where it can.</summary>
    public string? Unread { get; }

    /// <summary>What the call passes for it; null where it passes nothing.</summary>
    public IOperation? Place { get; init; }

    /// <summary>The wire name of the generated event whose dictionary it is (<c>new X { … }.ToDictionary()</c>); null for any other bag.</summary>
    public string? DictionaryOf { get; init; }

    /// <summary>Whether a part of it comes from the caller of the method that is read.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>Of one that may be null, what it is where it is not; null for any other.</summary>
    public PropertyBag? IfThere { get; init; }

    /// <summary>What it is where it is not null.</summary>
    public PropertyBag There => IfThere ?? this;

    /// <summary>The bag that nothing is known about.</summary>
    public static PropertyBag Opaque(string unread) => new(BagState.Opaque, [], unread);

    /// <summary>The bag that the method which is read gets from its caller.</summary>
    public static PropertyBag FromCaller(string unread) => new(BagState.Opaque, [], unread) { IsForwarded = true };

    /// <summary>The bag in code that does not compile.</summary>
    public static PropertyBag Broken { get; } = new(BagState.Broken, []);

    /// <summary>The bag in code that is not come to, given what is known: of two of which one is chosen, it is never the one.</summary>
    public static PropertyBag Unreached { get; } = new(BagState.Broken, []);

    /// <summary>The entry that reaches the wire under <paramref name="name"/>, if one may.</summary>
    public BagEntry? this[string name] => Entries.LastOrDefault(entry => entry.Name == name);

    /// <summary>Whether <paramref name="name"/> is given whenever the call is made.</summary>
    public bool Surely(string name) => Entries.Any(entry => entry.IsCertain && entry.Name == name);

    /// <summary>What both bags give together; of one name, what is added last.</summary>
    public PropertyBag With(PropertyBag added)
    {
        if (ReferenceEquals(this, Unreached) || ReferenceEquals(added, Unreached))
            return Unreached;
        if (State == BagState.Broken || added.State == BagState.Broken)
            return Broken;
        if (ReferenceEquals(added, Null))
            return ReferenceEquals(this, Null) ? Empty : this;
        if (ReferenceEquals(this, Null) || ReferenceEquals(this, Empty))
            return added;
        var entries = new List<BagEntry>(Entries.Count + added.Entries.Count);
        foreach (var entry in Entries)
        {
            if (!added.Surely(entry.Name))
                entries.Add(entry);
        }

        entries.AddRange(added.Entries);
        return new PropertyBag(State == added.State ? State : BagState.Partial, entries, Unread ?? added.Unread)
        {
            Place = Place ?? added.Place,
            DictionaryOf = Entries.Count == 0 && State == BagState.Known ? DictionaryOf ?? added.DictionaryOf : DictionaryOf,
            IsForwarded = IsForwarded || added.IsForwarded,
        };
    }

    /// <summary>What both bags give together; what is there already is not replaced.</summary>
    public PropertyBag WithMissing(PropertyBag added)
    {
        if (!added.Entries.Any(entry => this[entry.Name] is not null))
            return With(added);

        // What may be there already may be what is sent.
        var maybe = Entries.Where(entry => !entry.IsCertain && added.Surely(entry.Name)).ToList();
        var both = With(new PropertyBag(added.State, [.. added.Entries.Where(entry => !Surely(entry.Name))], added.Unread) { IsForwarded = added.IsForwarded });
        return maybe.Count == 0 || both.State == BagState.Broken ? both : both.Copy(both.State, [.. maybe, .. both.Entries], both.Unread);
    }

    /// <summary>The bag with each entry as <paramref name="change"/> makes it.</summary>
    public PropertyBag WithEach(Func<BagEntry, BagEntry> change) => Entries.Count == 0 ? this : Copy(State, [.. Entries.Select(change)], Unread);

    /// <summary>The bag without <paramref name="name"/>.</summary>
    public PropertyBag Without(string name) =>
        Surely(name) || this[name] is not null ? Copy(State, [.. Entries.Where(entry => entry.Name != name)], Unread) : this;

    /// <summary>The bag without what <paramref name="key"/> names.</summary>
    public PropertyBag Without(Operand key)
    {
        var names = NameReader.Read(key);
        return names.Count == 1 && names[0].Text is { } name ? Without(name) : Uncertain("an unknown property is removed");
    }

    /// <summary>The bag, of which the code has heard that it has <paramref name="asked"/>.</summary>
    public PropertyBag Having(BagEntry asked) => State == BagState.Broken || Surely(asked.Name) ? this
        : this[asked.Name] is null ? With(new PropertyBag(BagState.Known, [asked with { IsAsked = true }]))
        : Copy(State, [.. Entries.Select(entry => entry.Name == asked.Name ? entry with { IsCertain = true } : entry)], Unread);

    /// <summary>The bag of which nobody knows whether what it gives is still there: an unknown name is removed, or all are.</summary>
    public PropertyBag Uncertain(string unread) => State is BagState.Known or BagState.Partial
        ? Copy(BagState.Partial, [.. Entries.Select(static entry => entry with { IsCertain = false })], Unread ?? unread)
        : this;

    /// <summary>The same bag, when something unseen may add to it.</summary>
    public PropertyBag Widened(string unread) =>
        State is BagState.Known or BagState.Partial ? Copy(BagState.Partial, Entries, Unread ?? unread) : this;

    /// <summary>The same bag, when the caller of the method that is read may add to it.</summary>
    public PropertyBag FilledByCaller(string unread) => State is BagState.Known or BagState.Partial
        ? new PropertyBag(BagState.Partial, Entries, Unread ?? unread) { Place = Place, DictionaryOf = DictionaryOf, IsForwarded = true }
        : this;

    /// <summary>The same bag, which may be null, and is <paramref name="there"/> where it is not.</summary>
    public PropertyBag MaybeNull(PropertyBag there) => State == BagState.Broken ? this
        : new PropertyBag(State, Entries, Unread) { Place = Place, DictionaryOf = DictionaryOf, IsForwarded = IsForwarded, IfThere = there };

    /// <summary>The same bag, as the call passes it at <paramref name="place"/>.</summary>
    public PropertyBag At(IOperation place) => new(State, Entries, Unread) { Place = place, DictionaryOf = DictionaryOf, IsForwarded = IsForwarded };

    private PropertyBag Copy(BagState state, IReadOnlyList<BagEntry> entries, string? unread) =>
        new(state, entries, unread) { Place = Place, DictionaryOf = DictionaryOf, IsForwarded = IsForwarded };
}
