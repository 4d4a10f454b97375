using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>The sections <c>emitters:</c>, <c>boundaries:</c> and <c>destinations:</c>: the ways events and contexts take.</summary>
internal sealed class DeliverySection(
    FindingList findings, FieldReader fieldReader, Values values, References references, Declarations properties)
{
    /// <summary>Reads all emitters.</summary>
    public EquatableArray<PlanEmitter> ReadEmitters(ListSection section)
    {
        var emitters = new List<PlanEmitter>();
        foreach (var item in section.Items)
        {
            using var fields = fieldReader.Read(EmitterField.Table, item, item, new("emitter"));
            if (item.Kind != NodeKind.Mapping || !CheckForm(fields))
                continue;
            emitters.Add(new()
            {
                Method = MethodId(fields, EmitterField.Method),
                Builtin = values.Text(fields, EmitterField.Builtin),
                EventParameter = values.Text(fields, EmitterField.Event),
                PropertiesParameter = values.Text(fields, EmitterField.Properties),
                Kind = (EventKind)values.Word(fields, EmitterField.Kind, PlanWords.EventKinds, otherwise: (int)EventKind.Track),
                Keys = Keys(fields),
                Supplies = references.Known(values.TextNodes(fields, EmitterField.Supplies), properties, "property", fields.Subject),
                Place = item.Place,
            });
        }

        return new(emitters.ToArray());
    }

    /// <summary>Reads all boundaries: a method, or a method and the parameter that takes the context.</summary>
    public EquatableArray<PlanBoundary> ReadBoundaries(ListSection section)
    {
        var boundaries = new List<PlanBoundary>();
        foreach (var item in section.Items)
        {
            if (item.Kind == NodeKind.Text && !item.IsEmpty)
            {
                if (IsMethodId(item.Text))
                    boundaries.Add(new(item.Text, null, item.Place));
                else
                    ReportNoMethodId(item);
                continue;
            }

            using var fields = fieldReader.Read(BoundaryField.Table, item, item, new("boundary"));
            var context = values.Text(fields, BoundaryField.Context);
            if (MethodId(fields, BoundaryField.Method) is { } method)
                boundaries.Add(new(method, context, item.Place));
        }

        return new(boundaries.ToArray());
    }

    /// <summary>Reads all destinations.</summary>
    public EquatableArray<PlanDestination> ReadDestinations(Declarations declared)
    {
        var destinations = new PlanDestination[declared.Items.Count];
        for (var i = 0; i < destinations.Length; i++)
        {
            var entry = declared.Items[i];
            using var fields = fieldReader.Read(DestinationField.Table, entry.Value, entry.Key, new("destination", entry.Name));
            destinations[i] = new(entry.Name, values.Text(fields, DestinationField.Tier), entry.Key.Place);
        }

        return new(destinations);
    }

    private bool CheckForm(in FieldSet fields)
    {
        var isMethod = !fields[EmitterField.Method].IsEmpty;
        var isBuiltin = !fields[EmitterField.Builtin].IsEmpty;
        if (isMethod && isBuiltin)
        {
            findings.Report(
                PlanRules.BadValue,
                fields[EmitterField.Builtin].Place,
                "An emitter is a 'method' of yours or a 'builtin', not both. Make two of it.");
            return false;
        }

        if (!isMethod && !isBuiltin)
        {
            if (!fields.Node.IsBroken)
                findings.Report(
                    PlanRules.FieldMissing,
                    fields.Node.Place,
                    "The emitter has neither 'method' nor 'builtin'. Name the method, or the well-known SDK it is about.");
            return false;
        }

        if (isMethod && fields[EmitterField.Event].IsEmpty && !fields.Node.IsBroken)
            findings.Report(
                PlanRules.FieldMissing,
                fields[EmitterField.Method].Place,
                "The emitter has no 'event'. Name the method's parameter that takes the event's name.");
        return true;
    }

    private string? MethodId(in FieldSet fields, int field)
    {
        var text = values.Text(fields, field);
        if (text is null || IsMethodId(text))
            return text;
        ReportNoMethodId(fields[field]);
        return null;
    }

    // Whether there is such a method, only a compilation knows; of what is no id at all, none would ever say a word.
    private static bool IsMethodId(string text) =>
        text.StartsWith("M:", StringComparison.Ordinal) && text.IndexOf('.') is var dot and > 2 && dot < text.Length - 1;

    private void ReportNoMethodId(PlanNode node) => findings.Report(
        PlanRules.BadValue,
        node.Place,
        $"'{Shown.Of(node.Text)}' is not the documentation id of a method. Write it as 'M:Namespace.Type.Method(System.String)', with the parameters' types in full.");

    private EquatableArray<KeyParameter> Keys(in FieldSet fields)
    {
        var node = fields[EmitterField.Keys];
        if (!node.IsGiven || node.IsNull)
            return default;
        if (node.Kind != NodeKind.Mapping)
        {
            values.Wrong(fields, EmitterField.Keys, "is a map from keys to parameters, such as { user_id: userId }");
            return default;
        }

        var keys = new List<KeyParameter>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        Duplicates? duplicates = null;
        foreach (var (key, value) in node.Entries())
        {
            if (key.Kind != NodeKind.Text || !references.IsKnown(key, properties, "property", fields.Subject))
                continue;
            if (!names.Add(key.Text))
                (duplicates ??= Duplicates.OfFields(node)).Note(key.Text);
            else if (value.Kind == NodeKind.Text && !value.IsEmpty)
                keys.Add(new(key.Text, value.Text));
            else
                findings.Report(
                    PlanRules.BadValue,
                    value.Place,
                    $"'keys' of {fields.Subject} names the parameter that takes '{Shown.Of(key.Text)}'; this is {Values.Describe(value)}.");
        }

        duplicates?.Report(findings, $"in 'keys' of {fields.Subject}");
        return new(keys.ToArray());
    }
}
