using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>The sections <c>features:</c>, <c>exempt:</c> and <c>landing:</c>: what ships with which event.</summary>
internal sealed class FeatureSection(
    FindingList findings, FieldReader fieldReader, Values values, Completeness completeness, References references)
{
    /// <summary>Reads all features.</summary>
    public EquatableArray<PlanFeature> Read(Declarations declared, Declarations events)
    {
        var features = new PlanFeature[declared.Items.Count];
        for (var i = 0; i < features.Length; i++)
        {
            var entry = declared.Items[i];
            using var fields = fieldReader.Read(FeatureField.Table, entry.Value, entry.Key, new("feature", entry.Name));
            values.Texts(fields, FeatureField.Tags);
            values.Texts(fields, FeatureField.Links);
            RequireEvent(fields);
            features[i] = new(
                entry.Name,
                Texts(values.TextNodes(fields, FeatureField.EntryPoints)),
                references.Known(values.TextNodes(fields, FeatureField.Emits), events, "event", fields.Subject),
                completeness.Read(values, fields, FeatureField.Description),
                completeness.Read(values, fields, FeatureField.Owner),
                entry.Key.Place);
        }

        return new(features);
    }

    /// <summary>Reads all exemptions.</summary>
    public EquatableArray<PlanExemption> ReadExemptions(ListSection section)
    {
        var exemptions = new List<PlanExemption>();
        foreach (var item in section.Items)
        {
            using var fields = fieldReader.Read(ExemptionField.Table, item, item, new("exemption"));
            var owner = completeness.Read(values, fields, ExemptionField.Owner);
            var expires = values.Date(fields, ExemptionField.Expires);
            var reason = ReadReason(fields);
            if (values.Text(fields, ExemptionField.EntryPoint) is { } entryPoint)
                exemptions.Add(new(new(entryPoint, fields[ExemptionField.EntryPoint].Place), reason, owner, expires, item.Place));
        }

        return new(exemptions.ToArray());
    }

    /// <summary>Reads all landing routes.</summary>
    public EquatableArray<PlanText> ReadLanding(ListSection section)
    {
        var routes = new List<PlanText>();
        foreach (var item in section.Items)
        {
            if (item.Kind == NodeKind.Text && !item.IsEmpty)
                routes.Add(new(item.Text, item.Place));
            else if (!item.IsBroken)
                findings.Report(
                    PlanRules.BadValue,
                    item.Place,
                    $"'landing' is a list of routes such as \"/courses/{{id}}\"; this item is {Values.Describe(item)}.");
        }

        return new(routes.ToArray());
    }

    // A feature without events asks nothing of its entry points: an exemption in disguise.
    private void RequireEvent(in FieldSet fields)
    {
        var emits = fields[FeatureField.Emits];
        if (emits.Kind == NodeKind.Sequence && !emits.IsBroken && emits.CountChildren() == 0)
            findings.Report(
                PlanRules.NotDescribed,
                emits.Place,
                $"{fields.Subject} emits no event yet, so nothing is asked of its entry points. Name the events that tell of it.");
    }

    private string ReadReason(in FieldSet fields)
    {
        var (reason, node) = (values.Text(fields, ExemptionField.Reason) ?? "", fields[ExemptionField.Reason]);
        var entryPoint = fields[ExemptionField.EntryPoint];
        var exemption = entryPoint.Text.Length > 0 ? $"the exemption of '{Shown.Of(entryPoint.Text)}'" : "this exemption";
        if (node.IsGiven && !node.IsEmpty && !node.IsBroken && Completeness.SaysNothing(reason))
            findings.Report(
                PlanRules.VoidExemption,
                node.Place,
                $"The reason of {exemption} says nothing yet. Write why no event tells of the entry point.");
        return reason;
    }

    private static EquatableArray<PlanText> Texts(PlanNode[] nodes)
    {
        var texts = new PlanText[nodes.Length];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = new(nodes[i].Text, nodes[i].Place);
        return new(texts);
    }
}
