using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>The sections <c>funnels:</c> and <c>metrics:</c>: what is computed from the events.</summary>
internal sealed class MeasureSection(
    FindingList findings,
    FieldReader fieldReader,
    Values values,
    Completeness completeness,
    References references,
    Declarations events,
    Declarations properties)
{
    private static readonly string[] TimeUnits = ["ms", "s", "m", "h", "d", "w"];

    /// <summary>Reads all funnels.</summary>
    public EquatableArray<PlanFunnel> ReadFunnels(Declarations declared)
    {
        var funnels = new PlanFunnel[declared.Items.Count];
        for (var i = 0; i < funnels.Length; i++)
        {
            var entry = declared.Items[i];
            using var fields = fieldReader.Read(FunnelField.Table, entry.Value, entry.Key, new("funnel", entry.Name));
            completeness.Read(values, fields, FunnelField.Description);
            completeness.Read(values, fields, FunnelField.Owner);
            var steps = values.TextNodes(fields, FunnelField.Steps);
            if (fields[FunnelField.Steps].Kind == NodeKind.Sequence && steps.Length < 2 && !fields[FunnelField.Steps].IsBroken)
                findings.Report(
                    PlanRules.BadValue,
                    fields[FunnelField.Steps].Place,
                    $"'steps' of {fields.Subject} names at least two events.");
            funnels[i] = new(
                entry.Name,
                Name(fields, FunnelField.Join, properties, "property") ?? "",
                references.Known(steps, events, "event", fields.Subject),
                Within(fields),
                entry.Key.Place);
        }

        return new(funnels);
    }

    /// <summary>Reads all metrics.</summary>
    public EquatableArray<PlanMetric> ReadMetrics(Declarations declared)
    {
        var metrics = new PlanMetric[declared.Items.Count];
        for (var i = 0; i < metrics.Length; i++)
        {
            var entry = declared.Items[i];
            using var fields = fieldReader.Read(MetricField.Table, entry.Value, entry.Key, new("metric", entry.Name));
            completeness.Read(values, fields, MetricField.Description);
            completeness.Read(values, fields, MetricField.Owner);
            metrics[i] = new(
                entry.Name,
                Name(fields, MetricField.Numerator, events, "event") ?? "",
                Name(fields, MetricField.Denominator, events, "event"),
                references.Known(values.TextNodes(fields, MetricField.By), properties, "property", fields.Subject),
                entry.Key.Place);
        }

        return new(metrics);
    }

    private string? Name(in FieldSet fields, int field, Declarations section, string kind)
    {
        var name = values.Text(fields, field);
        return name is not null && references.IsKnown(fields[field], section, kind, fields.Subject) ? name : null;
    }

    private string? Within(in FieldSet fields)
    {
        var text = values.Text(fields, FunnelField.Within);
        if (text is null)
            return null;
        var digits = 0;
        while (digits < text.Length && text[digits] is >= '0' and <= '9')
            digits++;
        if (digits is > 0 and < 10 && Array.IndexOf(TimeUnits, text.Substring(digits)) >= 0)
            return text;
        values.Wrong(fields, FunnelField.Within, "is a time such as 30d, 12h, 15m, 10s or 500ms");
        return null;
    }
}
