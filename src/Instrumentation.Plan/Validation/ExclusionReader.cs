using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>Reads <c>without:</c>, and takes what it names out of what an event carries.</summary>
internal sealed class ExclusionReader(FindingList findings, Values values, GroupSection groups, References references)
{
    /// <summary>The exclusions of an event; <paramref name="carried"/> loses what they name.</summary>
    public EquatableArray<Exclusion> Read(in FieldSet fields, int field, List<CarriedValue> carried)
    {
        var node = fields[field];
        if (!node.IsGiven || node.IsNull)
            return default;
        if (node.Kind != NodeKind.Mapping)
        {
            values.Wrong(fields, field, "is a map from each name to the reason, such as { session_id: nightly batch }");
            return default;
        }

        var exclusions = new List<Exclusion>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, reason) in node.Entries())
        {
            if (name.Kind != NodeKind.Text || !names.Add(name.Text))
                continue;
            if (reason.Kind != NodeKind.Text || Completeness.SaysNothing(reason.Text))
                findings.Report(
                    PlanRules.BadValue,
                    reason.Place,
                    $"'without' of {fields.Subject} gives no reason for '{Shown.Of(name.Text)}'. Say why it does without.");
            if (Remove(name.Text, carried))
                exclusions.Add(new(name.Text, reason.Text));
            else
                references.Report(name.Place, name.Text, Carried(carried), "carried value", $"'without' of {fields.Subject}");
        }

        if (names.Count < node.CountChildren())
            ReportRepeated(node, fields.Subject);
        return new(exclusions.ToArray());
    }

    private bool Remove(string name, List<CarriedValue> carried)
    {
        var found = false;
        if (groups.Find(name) is { } group)
        {
            foreach (var member in group.Members)
                found |= RemoveProperty(member.Property.Name, carried);
            return found;
        }

        return RemoveProperty(name, carried);
    }

    private static bool RemoveProperty(string name, List<CarriedValue> carried)
    {
        for (var i = 0; i < carried.Count; i++)
        {
            var arms = new List<PlanProperty>();
            foreach (var arm in carried[i].AnyOf)
            {
                if (arm.Name != name)
                    arms.Add(arm);
            }

            if (arms.Count == carried[i].AnyOf.Count)
                continue;
            if (arms.Count == 0)
                carried.RemoveAt(i);
            else
                carried[i] = carried[i] with { AnyOf = new(arms.ToArray()) };
            return true;
        }

        return false;
    }

    private static IEnumerable<string> Carried(List<CarriedValue> carried)
    {
        foreach (var value in carried)
        {
            foreach (var arm in value.AnyOf)
                yield return arm.Name;
        }
    }

    private void ReportRepeated(PlanNode node, Subject owner)
    {
        var duplicates = Duplicates.OfFields(node);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, _) in node.Entries())
        {
            if (name.Kind == NodeKind.Text && !seen.Add(name.Text))
                duplicates.Note(name.Text);
        }

        duplicates.Report(findings, $"in 'without' of {owner}");
    }
}
