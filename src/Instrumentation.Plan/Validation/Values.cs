using System.Globalization;
using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>Reads the values of fields, and reports those of the wrong type.</summary>
internal sealed class Values(FindingList findings, NearestName nearest)
{
    /// <summary>What a node is, as a message says it.</summary>
    public static string Describe(PlanNode node) => node.Kind switch
    {
        NodeKind.Mapping => "a map",
        NodeKind.Sequence => "a list",
        NodeKind.Text when !node.IsEmpty => $"'{Shown.Of(node.Text)}'",
        _ => "nothing",
    };

    /// <summary>A text, as written whatever it looks like; null where there is none.</summary>
    public string? Text(in FieldSet fields, int field)
    {
        var node = fields[field];
        if (!node.IsGiven || node.IsEmpty)
            return null;
        if (node.Kind == NodeKind.Text)
            return node.Text;
        Wrong(fields, field, "is a text");
        return null;
    }

    /// <summary>The name on the wire that a field gives, else <paramref name="name"/>.</summary>
    public string WireName(in FieldSet fields, int field, string name)
    {
        var text = Text(fields, field);
        if (text is null || text.Trim().Length > 0)
            return text ?? name;
        Wrong(fields, field, "is a name that is not blank");
        return name;
    }

    /// <summary>True or false.</summary>
    public bool? Boolean(in FieldSet fields, int field)
    {
        var node = fields[field];
        if (!node.IsGiven)
            return null;
        if (node.Kind == NodeKind.Text && node.IsPlain && YamlScalars.TryBoolean(node.Text, out var value))
            return value;
        Wrong(fields, field, "is true or false", Unquoted(node, YamlScalars.TryBoolean(node.Text, out _)));
        return null;
    }

    /// <summary>A whole number that is not below <paramref name="least"/>.</summary>
    public int? Integer(in FieldSet fields, int field, int least)
    {
        var node = fields[field];
        if (!node.IsGiven)
            return null;
        if (node.Kind == NodeKind.Text && node.IsPlain && YamlScalars.TryInteger(node.Text, out var value) && value >= least && value <= int.MaxValue)
            return (int)value;
        Wrong(fields, field, $"is a whole number from {least.ToString(CultureInfo.InvariantCulture)}", Unquoted(node, YamlScalars.TryInteger(node.Text, out _)));
        return null;
    }

    /// <summary>A number.</summary>
    public double? Number(in FieldSet fields, int field)
    {
        var node = fields[field];
        if (!node.IsGiven)
            return null;
        if (node.Kind == NodeKind.Text && node.IsPlain && YamlScalars.TryNumber(node.Text, out var value))
            return value;
        Wrong(fields, field, "is a number", Unquoted(node, YamlScalars.TryNumber(node.Text, out _)));
        return null;
    }

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    public string? Date(in FieldSet fields, int field)
    {
        var node = fields[field];
        if (!node.IsGiven)
            return null;
        if (node.Kind == NodeKind.Text && DateTime.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return node.Text;
        Wrong(fields, field, "is a day such as 2027-06-30");
        return null;
    }

    /// <summary>What one of some words means; <paramref name="otherwise"/> where there is none of them.</summary>
    public int Word(in FieldSet fields, int field, Words words, int otherwise = -1)
    {
        var node = fields[field];
        if (!node.IsGiven || node.IsEmpty)
            return otherwise;
        if (node.Kind == NodeKind.Text && words.IndexOf(node.Text) is >= 0 and var word)
            return word;
        Wrong(fields, field, $"is one of {words.List}", node.Kind == NodeKind.Text ? nearest.Suggest(node.Text, words.Names) : "");
        return otherwise;
    }

    /// <summary>The texts of a list, each with its place.</summary>
    public PlanNode[] TextNodes(in FieldSet fields, int field)
    {
        var node = fields[field];
        if (!node.IsGiven || node.IsEmpty)
            return [];
        if (node.Kind != NodeKind.Sequence)
        {
            Wrong(fields, field, "is a list of texts", node.Kind == NodeKind.Text ? $" Write [{Shown.Of(node.Text)}]." : "");
            return [];
        }

        var texts = new PlanNode[node.CountChildren()];
        var count = 0;
        foreach (var item in node.Items())
        {
            if (item.Kind == NodeKind.Text && !item.IsEmpty)
                texts[count++] = item;
            else if (!item.IsBroken)
                findings.Report(
                    PlanRules.BadValue,
                    item.Place,
                    $"'{fields.Table.Names[field]}' of {fields.Subject} is a list of texts; this item is {Describe(item)}.");
        }

        Array.Resize(ref texts, count);
        return texts;
    }

    /// <summary>The texts of a list.</summary>
    public EquatableArray<string> Texts(in FieldSet fields, int field) => Strings(TextNodes(fields, field));

    /// <summary>The texts of nodes.</summary>
    public static EquatableArray<string> Strings(PlanNode[] nodes)
    {
        var texts = new string[nodes.Length];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = nodes[i].Text;
        return new(texts);
    }

    /// <summary>Reports a value that is not what the field <paramref name="wants"/>.</summary>
    public void Wrong(in FieldSet fields, int field, string wants, string advice = "")
    {
        var node = fields[field];
        if (!node.IsBroken)
            findings.Report(
                PlanRules.BadValue,
                node.Place,
                $"'{fields.Table.Names[field]}' of {fields.Subject} {wants}; this is {Describe(node)}.{advice}");
    }

    private static string Unquoted(PlanNode node, bool wouldDo) => wouldDo && node.Kind == NodeKind.Text && !node.IsPlain ? " Write it without quotes." : "";
}
