using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>
/// Reads <c>type:</c>, with what belongs to it: <c>enum</c> and <c>properties</c> apply to the innermost type of
/// <c>list&lt;…&gt;</c> and <c>map&lt;…&gt;</c>.
/// </summary>
internal sealed class TypeReader(FindingList findings, References references, EnumReader enums, ObjectReader objects)
{
    private const string ObjectWord = "object";
    private const int Depth = 16;

    private static readonly PropertyType Any = new ScalarType(ScalarKind.Any);

    // Types carry no places, so that one instance of each serves the whole plan.
    private readonly Dictionary<string, PropertyType> _shared = new(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="name"/> is a type without anybody declaring it.</summary>
    public static bool IsOfTheFormat(string name) => name == ObjectWord || PlanWords.ScalarTypes.IndexOf(name) >= 0;

    /// <summary>The type of a property whose fields are <paramref name="fields"/>; <c>any</c> where it cannot be made out.</summary>
    public PropertyType Read(in FieldSet fields, TypeHome home, string? description)
    {
        var node = fields[PropertyField.Type];
        var hasEnum = fields[PropertyField.Enum].IsGiven;
        var hasProperties = fields[PropertyField.Properties].IsGiven;
        if (node.Kind == NodeKind.Text && !hasEnum && !hasProperties && _shared.TryGetValue(node.Text, out var known))
            return known;

        var leaf = default(Leaf);
        PropertyType? type;
        if (node.Kind == NodeKind.Sequence)
        {
            type = ReadUnion(node, fields.Subject);
        }
        else if (node.Kind == NodeKind.Text && !node.IsEmpty)
        {
            leaf = new(fields, home, description);
            type = ReadName(node, 0, node.Text.Length, fields.Subject, 0, ref leaf);
        }
        else
        {
            // A missing type is already reported as a missing field.
            if (node.IsGiven && !node.IsEmpty && !node.IsBroken)
                findings.Report(
                    PlanRules.BadValue,
                    node.Place,
                    $"'type' of {fields.Subject} is a type or a list of types; this is {Values.Describe(node)}.");
            return Any;
        }

        if (type is null)
            return Any;
        if (hasEnum && !leaf.UsedEnum)
            findings.Report(
                PlanRules.BadValue,
                fields[PropertyField.Enum].Place,
                $"'enum' belongs to the types string and integer, alone or in a list or map; {fields.Subject} is {Values.Describe(node)}.");
        if (hasProperties && !leaf.UsedProperties)
            findings.Report(
                PlanRules.BadValue,
                fields[PropertyField.Properties].Place,
                $"'properties' belongs to the type object; {fields.Subject} is {Values.Describe(node)}.");
        if (node.Kind == NodeKind.Text && !leaf.UsedEnum && !leaf.UsedProperties)
            _shared[node.Text] = type;
        return type;
    }

    private PropertyType ReadUnion(PlanNode node, Subject owner)
    {
        var alternatives = new List<PropertyType>();
        foreach (var item in node.Items())
        {
            var leaf = default(Leaf);
            if (item.Kind != NodeKind.Text)
                findings.Report(
                    PlanRules.BadValue,
                    item.Place,
                    $"'type' of {owner} is a list of types; this item is {Values.Describe(item)}.");
            else if (ReadName(item, 0, item.Text.Length, owner, 0, ref leaf) is { } type)
                alternatives.Add(type);
        }

        if (node.CountChildren() < 2)
            findings.Report(
                PlanRules.BadValue,
                node.Place,
                $"'type' of {owner} is a list of fewer than two types. Write the one type without brackets.");
        return alternatives.Count == 0 ? Any : new UnionType(new(alternatives.ToArray()));
    }

    /// <summary>Reads the type that a part of a text says; null when it is reported.</summary>
    private PropertyType? ReadName(PlanNode node, int start, int end, Subject owner, int depth, ref Leaf leaf)
    {
        var text = node.Text;
        while (start < end && text[start] == ' ')
            start++;
        while (end > start && text[end - 1] == ' ')
            end--;
        var name = text.Substring(start, end - start);
        var isList = name.StartsWith("list<", StringComparison.Ordinal);
        if (isList || name.StartsWith("map<", StringComparison.Ordinal))
        {
            if (!name.EndsWith(">", StringComparison.Ordinal))
            {
                findings.Report(
                    PlanRules.BadValue,
                    node.PlaceOf(start, name.Length),
                    $"The type '{Shown.Of(name)}' of {owner} lacks its closing '>'.");
                return null;
            }

            if (depth == Depth)
            {
                findings.Report(PlanRules.LimitExceeded, node.Place, $"The type of {owner} is more than {Depth} lists and maps deep.");
                return null;
            }

            var inner = ReadName(node, start + (isList ? 5 : 4), end - 1, owner, depth + 1, ref leaf);
            return inner is null ? null : isList ? new ListType(inner) : new MapType(inner);
        }

        return ReadLeaf(node, start, name, owner, ref leaf);
    }

    private PropertyType? ReadLeaf(PlanNode node, int start, string name, Subject owner, ref Leaf leaf)
    {
        if (PlanWords.ScalarTypes.IndexOf(name) is >= 0 and var word)
        {
            var kind = (ScalarKind)word;
            if (!leaf.HasEnum || kind is not (ScalarKind.String or ScalarKind.Integer))
                return Shared(name, kind);
            leaf.UsedEnum = true;
            var definition = enums.Read(leaf.Fields, PropertyField.Enum, kind == ScalarKind.Integer, leaf.Home, leaf.Description);
            return definition is null ? Shared(name, kind) : new EnumType(definition);
        }

        if (name == ObjectWord)
        {
            leaf.UsedProperties = true;
            if (leaf.HasProperties)
                return objects.Read(leaf.Fields[PropertyField.Properties], owner, leaf.Home, leaf.Description);
            findings.Report(
                PlanRules.FieldMissing,
                node.PlaceOf(start, name.Length),
                $"The type object of {owner} has no 'properties'. Add them, or name an object of 'types:', or say map<any> for free ones.");
            return null;
        }

        if (objects.TypeNameOf(name) is { } typeName)
            return new NamedObjectType(typeName);
        references.ReportType(node.PlaceOf(start, name.Length), name, objects.DeclaredNames, owner.ToString());
        return null;
    }

    private PropertyType Shared(string name, ScalarKind kind)
    {
        if (!_shared.TryGetValue(name, out var type))
            _shared.Add(name, type = new ScalarType(kind));
        return type;
    }

    /// <summary>What the innermost type may use, and whether it did.</summary>
    private struct Leaf(in FieldSet fields, TypeHome home, string? description)
    {
        public readonly FieldSet Fields = fields;
        public readonly TypeHome Home = home;
        public readonly string? Description = description;
        public readonly bool HasEnum = fields[PropertyField.Enum].IsGiven;
        public readonly bool HasProperties = fields[PropertyField.Properties].IsGiven;
        public bool UsedEnum;
        public bool UsedProperties;
    }
}
