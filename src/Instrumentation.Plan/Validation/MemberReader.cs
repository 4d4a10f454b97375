using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>
/// Reads the properties of events and objects: each is <c>required</c>, <c>optional</c>, a refinement of the
/// dictionary's definition, or, with a <c>type</c>, a property of this owner alone.
/// </summary>
internal sealed class MemberReader(
    FindingList findings,
    FieldReader fieldReader,
    IdentifierReader identifiers,
    PropertyDictionary dictionary,
    PropertyReader definitions,
    Refinement refinement,
    RequirementReader requirements,
    References references,
    PropertyCounter counter)
{
    private static readonly HashSet<string> ReservedInObjects = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "_built",
    };

    private static readonly HashSet<string> ReservedInEvents = new(ReservedInObjects, StringComparer.Ordinal) { "Name", "ToDictionary" };

    /// <summary>The members of an object.</summary>
    public EquatableArray<PlanMember> ReadObject(PlanNode properties, string typeName, Subject owner) =>
        Read(properties, [], typeName, owner, isEvent: false);

    /// <summary>The members of an event, those of its included blocks first.</summary>
    public EquatableArray<PlanMember> ReadEvent(PlanNode properties, IReadOnlyList<PlanMember> included, string typeName, Subject owner) =>
        Read(properties, included, typeName, owner, isEvent: true);

    private EquatableArray<PlanMember> Read(
        PlanNode properties, IReadOnlyList<PlanMember> included, string typeName, Subject owner, bool isEvent)
    {
        if (properties.IsGiven && properties.Kind != NodeKind.Mapping && !properties.IsNull && !properties.IsBroken)
            findings.Report(
                PlanRules.BadValue,
                properties.Place,
                $"'properties' of {owner} is a map from each name to 'required', 'optional' or its definition; "
                    + $"this is {Values.Describe(properties)}.");
        var drafts = Draft(properties, included, owner);
        if (drafts.Count == 0)
            return default;

        // All members take their names before any type nested beside them does, since those nobody writes by hand.
        var reserved = isEvent ? ReservedInEvents : ReservedInObjects;
        var scope = new IdentifierScope(drafts.Count, typeName);
        foreach (var draft in drafts)
        {
            var identifier = Identifier(draft);
            if (identifier == typeName || reserved.Contains(identifier))
                identifier += "Value";
            draft.MemberName = scope.Take(identifier, "property", draft.Name, draft.Place);
        }

        var members = new PlanMember[drafts.Count];
        var count = 0;
        var wireNames = new Dictionary<string, int>(drafts.Count, StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var nested = draft.MemberName + "Value";
            while (nested == typeName || reserved.Contains(nested))
                nested += "Value";
            var member = Complete(draft, new(scope, nested, draft.Name, draft.Place, IsNested: true), owner, isEvent);
            if (member is null)
                continue;
            if (wireNames.TryGetValue(member.Property.WireName, out var first))
            {
                Duplicates.Report(findings, $"The wire name '{Shown.Of(member.Property.WireName)}' of {owner}", [members[first].Place, member.Place]);
                continue;
            }

            wireNames.Add(member.Property.WireName, count);
            members[count++] = member;
        }

        scope.ReportCollisions(findings);
        Array.Resize(ref members, count);
        return new(members);
    }

    private List<MemberDraft> Draft(PlanNode properties, IReadOnlyList<PlanMember> included, Subject owner)
    {
        var drafts = new List<MemberDraft>(included.Count + properties.CountChildren());
        var index = new Dictionary<string, int>(drafts.Capacity, StringComparer.Ordinal);
        foreach (var member in included)
        {
            if (!counter.Allows(member.Place))
                return drafts;
            index.Add(member.Property.Name, drafts.Count);
            drafts.Add(new() { Name = member.Property.Name, Included = member, Place = member.Place });
        }

        var own = drafts.Count;
        Duplicates? duplicates = null;
        foreach (var (key, value) in properties.Entries())
        {
            if (key.Kind != NodeKind.Text || (key.IsPlain && key.Text == "<<"))
                continue;
            if (string.IsNullOrWhiteSpace(key.Text))
            {
                findings.Report(PlanRules.BadValue, key.Place, $"The name of this property of {owner} is empty. Give it one.");
                continue;
            }

            if (!counter.Allows(key.Place))
                break;
            if (!index.TryGetValue(key.Text, out var at))
            {
                index.Add(key.Text, drafts.Count);
                drafts.Add(new() { Name = key.Text, Key = key, Value = value, Place = key.Place });
            }
            else if (drafts[at].Key.IsGiven)
            {
                (duplicates ??= Duplicates.OfFields(properties)).Note(key.Text);
            }
            else
            {
                drafts[at] = new() { Name = key.Text, Key = key, Value = value, Place = key.Place };
            }
        }

        duplicates?.Report(findings, $"of {owner}");
        return drafts;
    }

    private string Identifier(MemberDraft draft)
    {
        if (draft.Included is { } included)
            return included.MemberName;
        var definition = draft.Value.Kind == NodeKind.Mapping ? draft.Value : default;
        var isOfDictionary = dictionary.Find(draft.Name) is not null
            && !IdentifierReader.Peek(definition, "type").IsGiven && !IdentifierReader.Peek(definition, "csharp").IsGiven;
        return isOfDictionary ? dictionary.IdentifierOf(draft.Name) : identifiers.Of(draft.Key, definition, "property");
    }

    private PlanMember? Complete(MemberDraft draft, TypeHome home, Subject owner, bool isEvent)
    {
        if (draft.Included is { } included)
            return included.MemberName == draft.MemberName ? included : included with { MemberName = draft.MemberName };
        if (draft.Value.Kind != NodeKind.Mapping)
        {
            var requirement = requirements.ReadWord(draft.Value, draft.Name, owner);
            return Find(draft, owner) is { } property ? new(property, draft.MemberName, requirement, draft.Place) : null;
        }

        using var fields = fieldReader.Read(MemberField.Table, draft.Value, draft.Key, new("property", draft.Name));
        var required = requirements.Read(fields);
        if (fields[PropertyField.Type].IsGiven)
        {
            var own = definitions.Read(draft.Key, fields, home, isAttribution: false, needsDescription: isEvent);
            return new(own, draft.MemberName, required, draft.Place);
        }

        return Find(draft, owner) is { } basis ? new(refinement.Apply(basis, fields), draft.MemberName, required, draft.Place) : null;
    }

    private PlanProperty? Find(MemberDraft draft, Subject owner)
    {
        if (dictionary.Find(draft.Name) is { } property)
            return property;

        // Whoever writes a type there defines a property, and is told how; that it is not in the dictionary is no second fault.
        if (!draft.Value.IsBroken && RequirementReader.MeansType(draft.Value) is null)
            references.Report(draft.Key.Place, draft.Name, dictionary.Declared.Names, "property", owner.ToString());
        return null;
    }
}
