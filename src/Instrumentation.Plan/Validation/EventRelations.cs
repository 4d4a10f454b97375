using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>Reads what an event says of its properties together: <c>one_of</c> and <c>requires</c>.</summary>
internal static class EventRelations
{
    /// <summary>Sets of wire names, of each of which one must be given.</summary>
    public static EquatableArray<EquatableArray<string>> OneOf(
        FindingList findings, References references, in FieldSet fields, EquatableArray<PlanMember> members)
    {
        var node = fields[EventField.OneOf];
        if (node.IsNull)
            return default;
        if (node.Kind != NodeKind.Sequence)
        {
            findings.Report(
                PlanRules.BadValue,
                node.Place,
                $"'one_of' of {fields.Subject} is a list of lists, such as [[item_id, item_name]]; this is {Values.Describe(node)}.");
            return default;
        }

        var index = Index(members);
        var sets = new List<EquatableArray<string>>();
        foreach (var item in node.Items())
        {
            if (item.Kind != NodeKind.Sequence)
            {
                findings.Report(
                    PlanRules.BadValue,
                    item.Place,
                    $"'one_of' of {fields.Subject} is a list of lists, such as [[item_id, item_name]]; "
                        + $"this item is {Values.Describe(item)}.");
                continue;
            }

            var names = WireNames(item, index, references, findings, fields.Subject);
            if (item.CountChildren() == 1)
                findings.Report(
                    PlanRules.BadValue,
                    item.Place,
                    $"'one_of' of {fields.Subject} has a list with one name, which is simply required. Say so at the property.");
            if (names.Count > 0)
                sets.Add(names);
        }

        return new(sets.ToArray());
    }

    /// <summary>Whoever gives the first gives the others too.</summary>
    public static EquatableArray<Dependency> Requires(
        FindingList findings, References references, Values values, in FieldSet fields, EquatableArray<PlanMember> members)
    {
        var node = fields[EventField.Requires];
        if (node.IsNull)
            return default;
        if (node.Kind != NodeKind.Mapping)
        {
            values.Wrong(fields, EventField.Requires, "is a map such as { value: [currency] }");
            return default;
        }

        var index = Index(members);
        var dependencies = new List<Dependency>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in node.Entries())
        {
            if (key.Kind != NodeKind.Text || WireName(key, index, references, fields.Subject) is not { } first)
                continue;
            if (!names.Add(key.Text))
                findings.Report(
                    PlanRules.DeclaredTwice,
                    key.Place,
                    $"'{Shown.Of(key.Text)}' stands twice in 'requires' of {fields.Subject}. Put its names into one list.");
            else if (value.Kind != NodeKind.Sequence)
                findings.Report(
                    PlanRules.BadValue,
                    value.Place,
                    $"'requires' of {fields.Subject} gives '{Shown.Of(key.Text)}' a list of properties; this is {Values.Describe(value)}.");
            else if (WireNames(value, index, references, findings, fields.Subject) is { Count: > 0 } others)
                dependencies.Add(new(first, others));
        }

        return new(dependencies.ToArray());
    }

    private static Dictionary<string, string> Index(EquatableArray<PlanMember> members)
    {
        var index = new Dictionary<string, string>(members.Count, StringComparer.Ordinal);
        foreach (var member in members)
            index[member.Property.Name] = member.Property.WireName;
        return index;
    }

    private static EquatableArray<string> WireNames(
        PlanNode list, Dictionary<string, string> index, References references, FindingList findings, Subject owner)
    {
        var names = new List<string>();
        foreach (var item in list.Items())
        {
            if (item.Kind != NodeKind.Text || item.IsEmpty)
                findings.Report(
                    PlanRules.BadValue,
                    item.Place,
                    $"A list of properties of {owner} holds {Values.Describe(item)}. Name a property.");
            else if (WireName(item, index, references, owner) is { } name)
                names.Add(name);
        }

        return new(names.ToArray());
    }

    private static string? WireName(PlanNode name, Dictionary<string, string> index, References references, Subject owner)
    {
        if (index.TryGetValue(name.Text, out var wireName))
            return wireName;
        references.Report(name.Place, name.Text, index.Keys, "property of its own", owner.ToString());
        return null;
    }
}
