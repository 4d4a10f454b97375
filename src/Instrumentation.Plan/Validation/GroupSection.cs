using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>The section <c>groups:</c>.</summary>
internal sealed class GroupSection(
    FindingList findings,
    FieldReader fieldReader,
    Values values,
    Declarations declared,
    PropertyDictionary dictionary,
    Refinement refinement,
    RequirementReader requirements,
    References references,
    PropertyCounter counter)
{
    private readonly Dictionary<string, PlanGroup> _groups = new(StringComparer.Ordinal);

    /// <summary>The entries by name.</summary>
    public Declarations Declared => declared;

    /// <summary>A group, or null.</summary>
    public PlanGroup? Find(string name) => _groups.TryGetValue(name, out var group) ? group : null;

    /// <summary>The properties of all groups with <c>attribution: true</c>; asked before the dictionary is read.</summary>
    public static HashSet<string> Attribution(Declarations declared)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in declared.Items)
        {
            var flag = IdentifierReader.Peek(group.Value, "attribution");
            if (!flag.IsPlain || !YamlScalars.TryBoolean(flag.Text, out var isAttribution) || !isAttribution)
                continue;
            var properties = IdentifierReader.Peek(group.Value, "properties");
            foreach (var item in properties.Items())
                names.Add(item.Text);
            foreach (var (key, _) in properties.Entries())
                names.Add(key.Text);
        }

        return names;
    }

    /// <summary>Reads all groups.</summary>
    public EquatableArray<PlanGroup> Read()
    {
        var groups = new PlanGroup[declared.Items.Count];
        for (var i = 0; i < groups.Length; i++)
        {
            var entry = declared.Items[i];
            using var fields = fieldReader.Read(GroupField.Table, entry.Value, entry.Key, new("group", entry.Name));
            values.Text(fields, GroupField.Description);
            var isAttribution = values.Boolean(fields, GroupField.Attribution) ?? false;
            groups[i] = new(entry.Name, isAttribution, Members(fields), entry.Key.Place);
            _groups.Add(entry.Name, groups[i]);
        }

        return new(groups);
    }

    private EquatableArray<PlanMember> Members(in FieldSet fields)
    {
        var node = fields[GroupField.Properties];
        var members = new List<PlanMember>(node.CountChildren());
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (node.Kind == NodeKind.Sequence)
        {
            foreach (var name in values.TextNodes(fields, GroupField.Properties))
            {
                if (IsNew(name, node, names) && Find(name, fields.Subject) is { } property)
                    Add(members, property, Requirement.Optional, name.Place);
            }
        }
        else if (node.Kind == NodeKind.Mapping)
        {
            foreach (var (key, value) in node.Entries())
            {
                if (key.Kind == NodeKind.Text && IsNew(key, node, names) && Find(key, fields.Subject) is { } property)
                    Add(members, key, value, property, fields.Subject);
            }
        }
        else if (!node.IsEmpty)
        {
            values.Wrong(fields, GroupField.Properties, "is a list of properties, or a map from each to 'required' or 'optional'");
        }

        return new(members.ToArray());
    }

    private void Add(List<PlanMember> members, PlanNode key, PlanNode value, PlanProperty property, Subject owner)
    {
        if (value.Kind != NodeKind.Mapping)
        {
            Add(members, property, requirements.ReadWord(value, key.Text, owner), key.Place);
            return;
        }

        using var fields = fieldReader.Read(MemberField.Table, value, key, new("property", key.Text));
        if (fields[PropertyField.Type].IsGiven)
            findings.Report(
                PlanRules.BadValue,
                fields[PropertyField.Type].Place,
                $"{owner} names properties of the dictionary, so it gives '{Shown.Of(key.Text)}' no type. Define it under 'properties:'.");
        Add(members, refinement.Apply(property, fields), requirements.Read(fields), key.Place);
    }

    private void Add(List<PlanMember> members, PlanProperty property, Requirement requirement, PlanPlace place)
    {
        if (counter.Allows(place))
            members.Add(new(property, dictionary.IdentifierOf(property.Name), requirement, place));
    }

    private bool IsNew(PlanNode name, PlanNode all, HashSet<string> names)
    {
        if (names.Add(name.Text))
            return true;
        var places = new List<PlanPlace>();
        foreach (var item in all.Items())
        {
            if (item.Text == name.Text)
                places.Add(item.Place);
        }

        foreach (var (key, _) in all.Entries())
        {
            if (key.Text == name.Text)
                places.Add(key.Place);
        }

        if (places.Count > 1)
            Duplicates.Report(findings, $"Property '{Shown.Of(name.Text)}' of a group", places);
        return false;
    }

    private PlanProperty? Find(PlanNode name, Subject owner)
    {
        if (name.IsPlain && name.Text == "<<")
            return null;
        if (dictionary.Find(name.Text) is { } property)
            return property;
        references.Report(name.Place, name.Text, dictionary.Declared.Names, "property", owner.ToString());
        return null;
    }
}
