using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>Sorts the fields of a map into a table, and reports unknown, repeated and missing ones.</summary>
internal sealed class FieldReader(FindingList findings, NearestName nearest)
{
    private const int MostFields = 32;

    private readonly Stack<PlanNode[]> _free = [];

    /// <summary>
    /// The fields of <paramref name="node"/>. Whatever is wrong is reported, missing fields at <paramref name="name"/>,
    /// and the set holds what is right.
    /// </summary>
    public FieldSet Read(FieldTable table, PlanNode node, PlanNode name, Subject subject)
    {
        var values = _free.Count > 0 ? _free.Pop() : new PlanNode[MostFields];
        if (node.Kind == NodeKind.Mapping)
            Sort(table, node, subject, values);
        else if (!node.IsNull && !node.IsBroken)
            findings.Report(
                PlanRules.BadValue,
                node.Place,
                $"{subject} is a map of fields ({List(table.Names, 6)}); this is {Values.Describe(node)}.");

        if (!node.IsBroken && (node.Kind == NodeKind.Mapping || node.IsNull))
        {
            foreach (var required in table.Required)
            {
                // What a merge key would bring has been said to be no part of a plan.
                if (values[required].IsEmpty && !values[required].IsBroken && !node.HasMergeKey())
                    findings.Report(PlanRules.FieldMissing, name.Place, $"{subject} has no '{table.Names[required]}'. Add it.");
            }
        }

        return new(values, table, subject, node, this);
    }

    /// <summary>Takes an array back.</summary>
    public void Return(PlanNode[] values)
    {
        Array.Clear(values, 0, values.Length);
        _free.Push(values);
    }

    /// <summary>Reports a field that is not in the table; says which one was meant, if one is near.</summary>
    public string? ReportUnknown(FieldTable table, PlanNode key, PlanNode value, PlanNode before, Subject subject)
    {
        if (key.Text == "variants")
        {
            findings.Report(
                PlanRules.UnknownField,
                key.Place,
                "'variants' is reserved for a later version of the format. Until then, make one event of each variant.");
            return null;
        }

        if (key.Text == "<<" && key.IsPlain)
            return null;
        if (findings.IsFull)
        {
            // Looking for what was meant is not free.
            findings.Skip(key.Place);
            return null;
        }

        var cutOff = key.IsFlow && value.IsEmpty && before.Kind == NodeKind.Text && before.IsPlain;
        var meant = cutOff ? null : ForeignFields.OursFor(key.Text, table.Names) ?? nearest.Find(key.Text, table.Names);
        var remedy = cutOff
            ? $"The comma before it ends the text '{Shown.Of(before.Text)}': quote the text."
            : meant is not null ? $"Did you mean '{meant}'?" : $"The fields are {List(table.Names, table.Names.Length)}.";
        findings.Report(PlanRules.UnknownField, key.Place, $"'{Shown.Of(key.Text)}' is no field of {subject}. {remedy}");
        return meant;
    }

    private void Sort(FieldTable table, PlanNode node, Subject subject, PlanNode[] values)
    {
        var before = default(PlanNode);
        Duplicates? duplicates = null;
        List<(int Field, PlanNode Value)>? meant = null;
        foreach (var (key, value) in node.Entries())
        {
            if (key.Kind == NodeKind.Text)
            {
                var index = table.IndexOf(key.Text);
                if (index < 0 && !node.IsBroken && ReportUnknown(table, key, value, before, subject) is { } field)
                    (meant ??= []).Add((table.IndexOf(field), value));
                else if (index >= 0 && values[index].IsGiven)
                    (duplicates ??= Duplicates.OfFields(node)).Note(key.Text);
                else if (index >= 0)
                    values[index] = value;
            }

            before = value;
        }

        duplicates?.Report(findings, $"of {subject}");
        if (meant is null)
            return;

        // A misspelled field is one fault; that the right one is missing is not a second.
        foreach (var (field, value) in meant)
        {
            if (table.IsAskedFor(field) && !values[field].IsGiven)
                values[field] = value;
        }
    }

    private static string List(string[] names, int most) =>
        names.Length <= most ? string.Join(", ", names) : string.Join(", ", names, 0, most) + ", …";
}
