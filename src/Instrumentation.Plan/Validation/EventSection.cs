using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>The section <c>events:</c>.</summary>
internal sealed class EventSection(
    FindingList findings,
    FieldReader fieldReader,
    Values values,
    Completeness completeness,
    References references,
    Declarations declared,
    Declarations sources,
    Declarations destinations,
    GroupSection groups,
    PropertyDictionary dictionary,
    MemberReader members,
    CarriedReader carried,
    ExclusionReader exclusions)
{
    /// <summary>
    /// The C# names of all events. Those that are removed choose last: no type is generated for them, so they take no name
    /// from one that is.
    /// </summary>
    public static string[] TakeTypeNames(Declarations declared, IdentifierReader identifiers, IdentifierScope typeNames)
    {
        var names = new string[declared.Items.Count];
        TakeAll(removed: false);
        TakeAll(removed: true);
        return names;

        void TakeAll(bool removed)
        {
            for (var i = 0; i < names.Length; i++)
            {
                var entry = declared.Items[i];
                if ((IdentifierReader.Peek(entry.Value, "status").Text == "removed") == removed)
                    names[i] = typeNames.Take(TypeNames.OfEvent(identifiers.Of(entry.Key, entry.Value, "event")), "event", entry.Name, entry.Key.Place);
            }
        }
    }

    /// <summary>Reads all events.</summary>
    public EquatableArray<PlanEvent> Read(
        string[] typeNames, EquatableArray<CarriedValue> common, string? owner, CancellationToken cancellation)
    {
        var events = new PlanEvent[declared.Items.Count];
        var wireNames = new Dictionary<string, int>(events.Length, StringComparer.Ordinal);
        var count = 0;
        for (var i = 0; i < events.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = ReadEvent(declared.Items[i], typeNames[i], common, owner);
            if (wireNames.TryGetValue(read.WireName, out var first))
            {
                // Nobody could tell two events of one name apart in a log.
                Duplicates.Report(findings, $"The event '{Shown.Of(read.WireName)}' on the wire", [events[first].Place, read.Place]);
                continue;
            }

            wireNames.Add(read.WireName, count);
            events[count++] = read;
        }

        Array.Resize(ref events, count);
        return new(events);
    }

    private PlanEvent ReadEvent(Declaration entry, string typeName, EquatableArray<CarriedValue> common, string? planOwner)
    {
        using var fields = fieldReader.Read(EventField.Table, entry.Value, entry.Key, new("event", entry.Name));
        var status = (EventStatus)values.Word(fields, EventField.Status, PlanWords.EventStatuses, otherwise: (int)EventStatus.Active);
        if (status != EventStatus.Removed)
            RequireDescription(entry.Key, fields, planOwner is not null);
        var own = members.ReadEvent(fields[EventField.Properties], fields[EventField.Include].IsGiven ? Included(fields) : [], typeName, fields.Subject);
        var carries = Carries(fields, common, out var without);
        return new()
        {
            Name = entry.Name,
            WireName = values.WireName(fields, EventField.Wire, entry.Name),
            TypeName = typeName,
            Kind = (EventKind)values.Word(fields, EventField.Kind, PlanWords.EventKinds, otherwise: (int)EventKind.Track),
            Status = status,
            KeysFromStored = values.Word(fields, EventField.KeysFrom, PlanWords.KeysFrom) == PlanWords.Stored,
            Members = own,
            Carries = carries,
            Sources = references.Known(values.TextNodes(fields, EventField.Sources), sources, "source", fields.Subject),
            Description = completeness.Read(values, fields, EventField.Description),
            Trigger = completeness.Read(values, fields, EventField.Trigger),
            Owner = completeness.Read(values, fields, EventField.Owner) ?? planOwner,
            ReplacedBy = Event(fields, EventField.ReplacedBy),
            Expires = values.Date(fields, EventField.Expires),
            Since = values.Text(fields, EventField.Since),
            OneOf = fields[EventField.OneOf].IsGiven ? EventRelations.OneOf(findings, references, fields, own) : default,
            Requires = fields[EventField.Requires].IsGiven ? EventRelations.Requires(findings, references, values, fields, own) : default,
            Without = without,
            PairsWith = fields[EventField.PairsWith].IsGiven ? Pair(fields) : null,
            Destinations = references.Known(values.TextNodes(fields, EventField.Destinations), destinations, "destination", fields.Subject),
            Tags = values.Texts(fields, EventField.Tags),
            Links = values.Texts(fields, EventField.Links),
            Place = entry.Key.Place,
        };
    }

    private void RequireDescription(PlanNode name, in FieldSet fields, bool planHasOwner)
    {
        if (planHasOwner)
            completeness.Require(name, fields, EventField.Description, EventField.Trigger);
        else
            completeness.Require(name, fields, EventField.Description, EventField.Trigger, EventField.Owner);
    }

    private List<PlanMember> Included(in FieldSet fields)
    {
        var included = new List<PlanMember>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in values.TextNodes(fields, EventField.Include))
        {
            if (!references.IsKnown(name, groups.Declared, "group", fields.Subject))
                continue;
            foreach (var member in groups.Find(name.Text)!.Members)
            {
                if (!index.TryGetValue(member.Property.Name, out var at))
                {
                    index.Add(member.Property.Name, included.Count);
                    included.Add(member);
                }
                else if (member.Requirement.IsRequired)
                {
                    // Of two blocks the stricter one counts.
                    included[at] = included[at] with { Requirement = Requirement.Required };
                }
            }
        }

        return included;
    }

    private EquatableArray<CarriedValue> Carries(
        in FieldSet fields, EquatableArray<CarriedValue> common, out EquatableArray<Exclusion> without)
    {
        without = default;
        if (!fields[EventField.Carries].IsGiven && !fields[EventField.Without].IsGiven)
            return common;
        var all = new List<CarriedValue>(common);
        carried.Read(values.TextNodes(fields, EventField.Carries), fields.Subject, all);
        without = exclusions.Read(fields, EventField.Without, all);
        return new(all.ToArray());
    }

    private string? Event(in FieldSet fields, int field)
    {
        var name = values.Text(fields, field);
        return name is not null && references.IsKnown(fields[field], declared, "event", fields.Subject) ? name : null;
    }

    private EventPair? Pair(in FieldSet fields)
    {
        var node = fields[EventField.PairsWith];
        using var pair = fieldReader.Read(PairField.Table, node, node, new("'pairs_with'"));
        var other = Event(pair, PairField.Event);
        var on = values.Text(pair, PairField.On);
        if (on is not null && !references.IsKnown(pair[PairField.On], dictionary.Declared, "property", fields.Subject))
            on = null;
        return other is null || on is null ? null : new(other, on);
    }
}
