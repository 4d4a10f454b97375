using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>Reads the full definition of a property, in the dictionary or in an event or object.</summary>
internal sealed class PropertyReader(
    FindingList findings,
    Values values,
    Completeness completeness,
    References references,
    Declarations sources,
    TypeReader types,
    ConstraintReader constraints)
{
    /// <summary>The property that <paramref name="fields"/> define.</summary>
    public PlanProperty Read(PlanNode name, in FieldSet fields, TypeHome home, bool isAttribution, bool needsDescription)
    {
        if (needsDescription)
            completeness.Require(name, fields, PropertyField.Description);
        var description = completeness.Read(values, fields, PropertyField.Description);
        var type = types.Read(fields, home, description);
        var level = values.Word(fields, PropertyField.Key, PlanWords.KeyLevels);
        var key = level >= 0 && CanBeKey(fields, type) ? (KeyLevel?)level : null;
        return new()
        {
            Name = name.Text,
            WireName = values.WireName(fields, PropertyField.Wire, name.Text),
            Type = type,
            IsNullable = values.Boolean(fields, PropertyField.Nullable) ?? false,
            Key = key,
            KeyTypeName = key is null || home.IsNested ? null : KeyTypeName(home),
            IsAttribution = isAttribution,
            Origin = Origin(fields, key),
            Aliases = values.Texts(fields, PropertyField.Aliases),
            Unit = values.Text(fields, PropertyField.Unit),
            Pii = Pii(fields),
            Constraints = constraints.Read(fields, type),
            Description = description,
            Tags = values.Texts(fields, PropertyField.Tags),
            Place = name.Place,
        };
    }

    /// <summary>The kind of personal data that <c>pii:</c> names.</summary>
    public string? Pii(in FieldSet fields)
    {
        var node = fields[PropertyField.Pii];
        if (node.Kind == NodeKind.Text && node.IsPlain && (YamlScalars.TryBoolean(node.Text, out _) || node.Text is "yes" or "no"))
        {
            values.Wrong(
                fields,
                PropertyField.Pii,
                "names the kind of personal data, such as pseudonymous, direct or free_text",
                " Leave it out where there is none.");
            return null;
        }

        return values.Text(fields, PropertyField.Pii);
    }

    private static string KeyTypeName(TypeHome home) =>
        (home with { Identifier = TypeNames.OfKey(home.Identifier) }).TakeName("the key type of property");

    private bool CanBeKey(in FieldSet fields, PropertyType type)
    {
        if (type is ScalarType { Kind: ScalarKind.String or ScalarKind.Uuid or ScalarKind.Integer })
            return true;

        // A type that could not be made out is a finding already.
        if (type is ScalarType { Kind: ScalarKind.Any } && fields[PropertyField.Type] is not { Kind: NodeKind.Text, Text: "any" })
            return false;
        findings.Report(
            PlanRules.BadValue,
            fields[PropertyField.Key].Place,
            $"A join key is a string, uuid or integer, without 'enum'; {fields.Subject} is not. Change its type, or remove 'key'.");
        return false;
    }

    private string? Origin(in FieldSet fields, KeyLevel? key)
    {
        var origin = values.Text(fields, PropertyField.Origin);
        if (origin is null)
            return null;
        if (key is null && !fields[PropertyField.Key].IsGiven)
            findings.Report(
                PlanRules.BadValue,
                fields[PropertyField.Origin].Place,
                $"'origin' says who makes a join key, and {fields.Subject} is none. Add 'key', or remove 'origin'.");
        return references.IsKnown(fields[PropertyField.Origin], sources, "source", fields.Subject) ? origin : null;
    }
}
