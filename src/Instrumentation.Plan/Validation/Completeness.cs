using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>
/// TRK011: what a reader of the plan needs to know. Asked of events and of properties, in the dictionary and in events;
/// what stands inside an object is explained by the object.
/// </summary>
internal sealed class Completeness(FindingList findings)
{
    /// <summary>Whether a text says nothing: empty, or a promise to write it later.</summary>
    public static bool SaysNothing(string text)
    {
        var trimmed = text.Trim(' ', '\t', '\n', '\r', '.', ':', '-', '?', '!', '<', '>', '(', ')', '[', ']', '…');
        if (trimmed.Length == 0)
            return true;
        return StartsWithWord(trimmed, "todo") || StartsWithWord(trimmed, "tbd");
    }

    /// <summary>Reports which of the fields are not given, at the name of what they belong to.</summary>
    public void Require(PlanNode name, in FieldSet fields, params int[] required)
    {
        if (fields.Node.IsBroken || (fields.Node.Kind != NodeKind.Mapping && !fields.Node.IsNull))
            return;
        var missing = "";
        foreach (var field in required)
        {
            if (!fields[field].IsGiven)
                missing += (missing.Length == 0 ? "no " : " and no ") + fields.Table.Names[field];
        }

        if (missing.Length > 0 && !fields.Node.HasMergeKey())
            findings.Report(
                PlanRules.NotDescribed,
                name.Place,
                $"{fields.Subject} has {missing}. Write it, so that everybody means the same by it.");
    }

    /// <summary>The text of a field, if it is given; reports one that says nothing.</summary>
    public string? Read(Values values, in FieldSet fields, int field)
    {
        var text = values.Text(fields, field);
        var node = fields[field];
        if (node.IsGiven && !node.IsBroken && node.Kind == NodeKind.Text && SaysNothing(node.Text))
            findings.Report(
                PlanRules.NotDescribed,
                node.Place,
                $"The {fields.Table.Names[field]} of {fields.Subject} says nothing yet. Write it.");
        return text;
    }

    private static bool StartsWithWord(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length]));
}
