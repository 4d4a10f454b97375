using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Keys;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;

namespace Instrumentation.Analyzers.Emissions.Planned;

/// <summary>An emission under one of its names, next to the event that the plan has of that name.</summary>
internal sealed class PlannedEmission
{
    private readonly IReadOnlyList<string> _sources;
    private readonly bool _maySupplyMore;
    private IReadOnlyList<GivenCarried>? _givenCarried;

    /// <param name="emission">What the code sends.</param>
    /// <param name="name">Under which name.</param>
    /// <param name="planned">What the plan says of it.</param>
    /// <param name="sources">Which sources of the plan the project is, if it says so.</param>
    /// <param name="plan">The plan.</param>
    public PlannedEmission(Emission emission, EventName name, PlanEvent planned, IReadOnlyList<string> sources, PlanIndex plan)
    {
        _maySupplyMore = plan.MaySupplyMore && !emission.IsTyped;
        Emission = emission;
        Name = name;
        Event = planned;
        _sources = sources;
        Missing = [.. RequiredMembers().Where(member =>
            member.Property.Key is null && !IsAskedForByTheCompiler(member) && (PresenceOf(member.Property) == Presence.Missing || GivesNothing(member.Property)))];
        LostKeys = KeyLoss.Of(this);
        MissingAttribution = [.. Carried(isKey: false).Where(carried => PresenceOf(carried) == Presence.Missing)];
    }

    /// <summary>What the code sends.</summary>
    public Emission Emission { get; }

    /// <summary>Under which name.</summary>
    public EventName Name { get; }

    /// <summary>What the plan says of it.</summary>
    public PlanEvent Event { get; }

    /// <summary>Required properties, other than keys, that do not reach the log, or only as a null that the plan does not allow.</summary>
    public IReadOnlyList<PlanMember> Missing { get; }

    /// <summary>Join keys that do not reach the log.</summary>
    public IReadOnlyList<KeyLoss> LostKeys { get; }

    /// <summary>Attribution that is not passed on. It may be empty, but its place must be there.</summary>
    public IReadOnlyList<CarriedValue> MissingAttribution { get; }

    /// <summary>The join keys and the attribution that it gives.</summary>
    public IReadOnlyList<GivenCarried> GivenCarried => _givenCarried ??= Keys.GivenCarried.Of(this);

    /// <summary>Which sources send it, as far as project and plan say; empty where they do not.</summary>
    public IEnumerable<string> SentBy => _sources.Count > 0 ? _sources : Event.Sources;

    /// <summary>Whether the event is certainly not sent by the source that makes <paramref name="key"/>.</summary>
    public bool IsMadeElsewhere(PlanProperty key) => key.Origin is { } origin && SentBy.Any() && !SentBy.Contains(origin);

    /// <summary>Whether the event may be sent by the source that makes <paramref name="key"/>.</summary>
    public bool MayBeMadeHere(PlanProperty key) => key.Origin is { } origin && (!SentBy.Any() || SentBy.Contains(origin));

    /// <summary>Whether the bag is the dictionary of this very event, and so right by construction.</summary>
    public bool IsOwnDictionary => Emission.Bag.DictionaryOf == Event.WireName;

    /// <summary>What the event needs and can only be in a part that cannot be read; each a property, or several of which one is enough.</summary>
    public IEnumerable<IEnumerable<PlanProperty>> Unverified =>
        RequiredMembers().Where(member => PresenceOf(member.Property) == Presence.Unknown).Select(static IEnumerable<PlanProperty> (member) => [member.Property])
            .Concat(Event.Carries.Where(carried => PresenceOf(carried) == Presence.Unknown).Select(static IEnumerable<PlanProperty> (carried) => carried.AnyOf));

    /// <summary>Members that must be given here; all of them, keys too.</summary>
    public IEnumerable<PlanMember> RequiredMembers() => Event.Members.Where(IsRequired);

    // A required property is always written, and null is a value of none but what the plan calls nullable.
    private bool GivesNothing(PlanProperty property) =>
        !property.IsNullable
        && !IsOwnDictionary
        && property.Type is not (UnionType or ScalarType { Kind: ScalarKind.Any })
        && Emission.Bag[property.WireName] is { IsCertain: true, Value: { } value }
        && value.IsNull();

    // A project that is several sources must give what every one of them must.
    private bool IsRequired(PlanMember member) =>
        member.Requirement.IsRequired || (_sources.Count > 0 && _sources.All(member.Requirement.AppliesTo));

    /// <summary>Whether the compiler itself fails where the member is not given (CS9035), so that nobody needs to say it twice.</summary>
    public bool IsAskedForByTheCompiler(PlanMember member) => Emission.IsTyped && member.Requirement.IsRequired;

    /// <summary>What the event carries besides its members, of join keys or of the rest. A typed event gets it from its context.</summary>
    public IEnumerable<CarriedValue> Carried(bool isKey) =>
        Emission.IsTyped ? [] : Event.Carries.Where(carried => carried.IsKey == isKey);

    /// <summary>Whether the plan lists a property of this name for the event.</summary>
    public bool Lists(string wireName) => Find(wireName) is not null;

    /// <summary>What the plan says of the property of this name; null when it does not list one for the event.</summary>
    public PlannedProperty? Find(string wireName)
    {
        foreach (var member in Event.Members)
        {
            if (member.Property.WireName == wireName)
                return new PlannedProperty(this, member.Property, member.Place);
        }

        foreach (var carried in Event.Carries)
        {
            foreach (var property in carried.AnyOf)
            {
                if (property.WireName == wireName)
                    return new PlannedProperty(this, property, carried.Place);
            }
        }

        return null;
    }

    /// <summary>The property that the plan lists, the code does not give, and whose name is nearest to <paramref name="wireName"/>; null when none is near.</summary>
    public string? NearestNotGiven(string wireName) => new NearestName().Find(
        wireName,
        Event.Members.Select(static member => member.Property)
            .Concat(Event.Carries.SelectMany(static carried => carried.AnyOf))
            .Select(static property => property.WireName)
            .Where(listed => Emission.Bag[listed] is null));

    /// <summary>The listed property that <paramref name="entry"/> is if a serializer spells it as the plan does; null when there is none, or the entry has its very name.</summary>
    public string? WrittenAs(BagEntry entry) => !entry.MayBeRenamed || Lists(entry.Name)
        ? null
        : Event.Members.Select(static member => member.Property)
            .Concat(Event.Carries.SelectMany(static carried => carried.AnyOf))
            .Select(static property => property.WireName)
            .FirstOrDefault(listed => LooseName.AreEqual(entry.Name, listed));

    /// <summary>Whether the plan lists no property that <paramref name="entry"/> is or was meant to be.</summary>
    public bool Lacks(BagEntry entry) =>
        !entry.IsShared && !Emission.IsReserved(entry.Name) && !Lists(entry.Name) && WrittenAs(entry) is null && Misspelling.Meant(this, entry) is null;

    /// <summary>Whether at least one of the carried properties reaches the log.</summary>
    public Presence PresenceOf(CarriedValue carried)
    {
        var best = Presence.Missing;
        foreach (var property in carried.AnyOf)
        {
            var presence = PresenceOf(property);
            if (presence < best)
                best = presence;
        }

        return best;
    }

    /// <summary>Whether the property reaches the log.</summary>
    public Presence PresenceOf(PlanProperty property)
    {
        var bag = Emission.Bag;
        var emitter = Emission.Emitter;
        if (IsOwnDictionary
            || _maySupplyMore
            || bag.Surely(property.WireName)
            || emitter.Supplies.Any(name => name == property.Name || name == property.WireName)
            || Emission.Keys.Any(key => key.Carries(property))
            || (property.Key is { } level && emitter.Definition.Holds.Contains(level))
            || emitter.Definition.ReservedKeys.Any(key => key.Takes(property) && bag.Surely(key.Parameter)))
        {
            return Presence.Given;
        }

        return bag.State != BagState.Known
            || bag.DictionaryOf is not null
            || bag[property.WireName] is not null
            || bag.Entries.Any(entry => entry.MayBeRenamed && LooseName.AreEqual(entry.Name, property.WireName))
            || (property.Key is not null && Emission.MayBringKeys)
                ? Presence.Unknown
                : Presence.Missing;
    }
}
