using System.Globalization;
using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>Reads <c>enum:</c>. Its values are always text, or always whole numbers, whatever they look like.</summary>
internal sealed class EnumReader(FindingList findings, FieldReader fieldReader, Values values)
{
    // The member that stands for "not set" is always there.
    private const string NotSet = "NotSet";
    private const string Fallback = "Value";

    /// <summary>The members of an enum; null when there is nothing to make one of.</summary>
    public EnumDefinition? Read(in FieldSet fields, int field, bool isInteger, TypeHome home, string? description)
    {
        var node = fields[field];
        if (node.Kind != NodeKind.Sequence || node.CountChildren() == 0)
        {
            values.Wrong(fields, field, "is a list of at least one value");
            return null;
        }

        var scope = new IdentifierScope(node.CountChildren());
        scope.Take(NotSet, "the value 0, which means", "not set", node.Place);
        var members = new List<EnumMember>(node.CountChildren());
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in node.Items())
        {
            if (ReadMember(item, fields.Subject, isInteger, scope, known, members) is { } member)
                members.Add(member);
        }

        scope.ReportCollisions(findings);
        if (members.Count == 0)
            return null;
        var name = home.TakeName("the enum of property");
        return new(name, isInteger, new(members.ToArray()), description) { IsNested = home.IsNested };
    }

    /// <summary>The wire values that a refinement keeps.</summary>
    public List<PlanNode> ReadSubset(in FieldSet fields, int field)
    {
        var kept = new List<PlanNode>();
        if (fields[field].Kind != NodeKind.Sequence || fields[field].CountChildren() == 0)
            values.Wrong(fields, field, "is a list of at least one value");
        foreach (var item in fields[field].Items())
        {
            var value = item.Kind == NodeKind.Mapping ? IdentifierReader.Peek(item, "value") : item;
            if (value.Kind == NodeKind.Text)
                kept.Add(value);
            else if (!item.IsBroken)
                findings.Report(
                    PlanRules.BadValue,
                    item.Place,
                    $"'enum' of {fields.Subject} is a list of values; this item is {Values.Describe(item)}.");
        }

        return kept;
    }

    /// <summary>A value in its wire form; null when it is no whole number and should be one.</summary>
    public static string? WireValue(PlanNode value, bool isInteger)
    {
        if (!isInteger)
            return value.Text;
        return value.IsPlain && YamlScalars.TryInteger(value.Text, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    private EnumMember? ReadMember(
        PlanNode item, Subject owner, bool isInteger, IdentifierScope scope, Dictionary<string, int> known, List<EnumMember> members)
    {
        var value = item;
        string? description = null;
        var csharp = default(PlanNode);
        if (item.Kind == NodeKind.Mapping)
        {
            using var fields = fieldReader.Read(EnumValueField.Table, item, item, new("an enum value"));
            value = fields[EnumValueField.Value];
            description = values.Text(fields, EnumValueField.Description);
            csharp = fields[EnumValueField.Csharp];
            if (value.IsEmpty)
                return null;
        }

        if (value.Kind != NodeKind.Text || value.IsEmpty || WireValue(value, isInteger) is not { } wire)
        {
            if (!value.IsBroken)
                findings.Report(
                    PlanRules.BadValue,
                    value.Place,
                    $"The enum of {owner} is a list of {(isInteger ? "whole numbers" : "texts")}; this item is {Values.Describe(value)}.");
            return null;
        }

        if (known.TryGetValue(wire, out var first))
        {
            Duplicates.Report(findings, $"The value '{Shown.Of(wire)}' of {owner}", [members[first].Place, value.Place]);
            return null;
        }

        known.Add(wire, members.Count);
        return new(wire, scope.Take(Identifier(), "value", wire, value.Place), description, value.Place);

        string Identifier()
        {
            if (csharp.IsGiven && Identifiers.IsValid(csharp.Text))
                return csharp.Text;
            if (csharp.IsGiven)
                findings.Report(
                    PlanRules.BadValue,
                    csharp.Place,
                    $"'csharp' of the value '{Shown.Of(wire)}' is a C# identifier; this is {Values.Describe(csharp)}.");
            var identifier = Identifiers.OfEnumValue(wire, isInteger);
            if (identifier.Length > 0)
                return identifier;
            findings.Report(
                PlanRules.BadValue,
                value.Place,
                $"The value '{Shown.Of(wire)}' of {owner} has no letter and no digit that C# takes for its name. "
                    + "Say what to call it: { value: \"…\", csharp: Name }.");
            return Fallback;
        }
    }
}
