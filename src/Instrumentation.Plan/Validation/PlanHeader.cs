using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>The fields of the plan itself: <c>format</c>, <c>plan</c>, <c>version</c>, <c>owner</c>, <c>namespace</c>, <c>naming</c>.</summary>
internal sealed class PlanHeader
{
    private const int Format = 1;
    private const int FirstVersion = 1;

    private PlanHeader(string? id, int version, string? owner, string @namespace, NamingConventions naming)
    {
        Id = id;
        Version = version;
        Owner = owner;
        Namespace = @namespace;
        Naming = naming;
    }

    /// <summary>The plan's id, or null.</summary>
    public string? Id { get; }

    /// <summary>The plan's version; 1 where it is not said.</summary>
    public int Version { get; }

    /// <summary>Who owns what names no owner.</summary>
    public string? Owner { get; }

    /// <summary>The namespace of the generated types.</summary>
    public string Namespace { get; }

    /// <summary>The naming conventions.</summary>
    public NamingConventions Naming { get; }

    /// <summary>Reads the header from the first piece of each of its fields.</summary>
    public static PlanHeader Read(FieldReader fieldReader, Values values, Completeness completeness, SectionIndex sections)
    {
        var slots = new PlanNode[PlanField.Table.Names.Length];
        for (var field = PlanField.Format; field <= PlanField.Naming; field++)
            slots[field] = sections.First(field);
        var fields = new FieldSet(slots, PlanField.Table, new("the plan"), default, fieldReader);

        if (values.Integer(fields, PlanField.Format, 0) is { } format && format != Format)
            values.Wrong(fields, PlanField.Format, $"is {Format}, the only one there is");
        var id = ReadId(values, fields);
        return new(
            id,
            values.Integer(fields, PlanField.Version, FirstVersion) ?? FirstVersion,
            completeness.Read(values, fields, PlanField.Owner),
            NamespaceOf(values, fields, id),
            Conventions(fieldReader, values, fields));
    }

    /// <summary>Reports the fields that no file has.</summary>
    public static void RequireAll(FindingList findings, SectionIndex sections, IReadOnlyList<PlanDocument> documents)
    {
        foreach (var field in new[] { PlanField.Format, PlanField.Plan, PlanField.Version, PlanField.Events })
        {
            if (sections[field].Count > 0)
            {
                if (field == PlanField.Events)
                    RequireEvent(findings, sections[field]);
                continue;
            }

            var advice = field == PlanField.Events ? "Add 'events:' with at least one event." : $"Add '{PlanField.Table.Names[field]}:' to one of its files.";
            findings.Report(
                PlanRules.FieldMissing,
                new(documents[0].File, 0, 0),
                $"The plan has no '{PlanField.Table.Names[field]}'. {advice}");
        }
    }

    // A section without an entry is as good as none; what is in it and cannot be read has a finding of its own.
    private static void RequireEvent(FindingList findings, List<PlanSection> pieces)
    {
        if (pieces.TrueForAll(static piece => !piece.Value.IsBroken && (piece.Value.IsNull || (piece.Value.Kind == NodeKind.Mapping && piece.Value.CountChildren() == 0))))
            findings.Report(PlanRules.FieldMissing, pieces[0].Key.Place, "The plan has no events. Add at least one under 'events:'.");
    }

    private static string? ReadId(Values values, in FieldSet fields)
    {
        var id = values.Text(fields, PlanField.Plan);
        if (id is null)
        {
            if (fields[PlanField.Plan] is { IsGiven: true, IsEmpty: true })
                values.Wrong(fields, PlanField.Plan, "is its id, such as bootcamp");
            return null;
        }

        if (!IsId(id))
            values.Wrong(fields, PlanField.Plan, "is its id: a small letter, then small letters, digits, '_' and '-'");
        return id.Length == 0 ? null : id;
    }

    private static bool IsId(string text)
    {
        if (text.Length == 0 || text[0] is < 'a' or > 'z' || text.Length > PlanLimits.NameLength)
            return false;
        foreach (var character in text)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-'))
                return false;
        }

        return true;
    }

    private static string NamespaceOf(Values values, in FieldSet fields, string? id)
    {
        if (values.Text(fields, PlanField.Namespace) is { } given)
        {
            if (Array.TrueForAll(given.Split('.'), Identifiers.IsValid))
                return given;
            values.Wrong(fields, PlanField.Namespace, "is a C# namespace, such as Bootcamp.Tracking");
        }

        var first = Identifiers.Of(id ?? "");
        return (first.Length == 0 ? "Plan" : first) + ".Tracking";
    }

    private static NamingConventions Conventions(FieldReader fieldReader, Values values, in FieldSet fields)
    {
        var node = fields[PlanField.Naming];
        if (!node.IsGiven)
            return new();
        using var naming = fieldReader.Read(NamingField.Table, node, node, new("'naming'"));
        return new(
            (NamingConvention)values.Word(naming, NamingField.Events, PlanWords.NamingConventions, otherwise: (int)NamingConvention.Any),
            (NamingConvention)values.Word(naming, NamingField.Properties, PlanWords.NamingConventions, otherwise: (int)NamingConvention.Any),
            values.Text(naming, NamingField.ServerSuffix));
    }
}
