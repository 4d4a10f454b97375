using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Validation.Fields;
using static System.FormattableString;

namespace Instrumentation.Plan.Validation;

/// <summary>
/// What an event says of a property that the dictionary defines. It may only narrow: whoever reads a log by the
/// dictionary must never meet a value that the dictionary does not allow.
/// </summary>
internal sealed class Refinement(
    FindingList findings,
    Values values,
    Completeness completeness,
    ConstraintReader constraints,
    EnumReader enums,
    PropertyReader properties)
{
    private static readonly int[] OfTheDictionary =
    [
        PropertyField.Key, PropertyField.Origin, PropertyField.Aliases, PropertyField.Unit, PropertyField.Wire, PropertyField.Properties,
    ];

    /// <summary>The dictionary's definition with the refinement; the same instance where there is none.</summary>
    public PlanProperty Apply(PlanProperty basis, in FieldSet fields)
    {
        foreach (var field in OfTheDictionary)
        {
            if (fields[field].IsGiven)
                findings.Report(
                    PlanRules.BadValue,
                    fields[field].Place,
                    $"'{fields.Table.Names[field]}' of {fields.Subject} belongs to its definition in the dictionary. "
                        + "Move it there, or give the property a type of its own here.");
        }

        var refined = basis;
        if (fields[PropertyField.Description].IsGiven && completeness.Read(values, fields, PropertyField.Description) is { } description)
            refined = refined with { Description = description };
        if (fields[PropertyField.Pii].IsGiven && properties.Pii(fields) is { } pii)
            refined = refined with { Pii = pii };
        if (fields[PropertyField.Tags].IsGiven)
            refined = refined with { Tags = values.Texts(fields, PropertyField.Tags) };
        if (fields[PropertyField.Nullable].IsGiven)
            refined = refined with { IsNullable = Nullable(basis, fields) };
        if (fields[PropertyField.Enum].IsGiven)
            refined = refined with { Type = Narrow(basis.Type, fields) };
        return Constrain(basis, refined, fields);
    }

    private bool Nullable(PlanProperty basis, in FieldSet fields)
    {
        var isNullable = values.Boolean(fields, PropertyField.Nullable) ?? basis.IsNullable;
        if (isNullable && !basis.IsNullable)
        {
            Widens(fields, PropertyField.Nullable, "the dictionary does not allow null");
            return false;
        }

        return isNullable;
    }

    private PropertyType Narrow(PropertyType type, in FieldSet fields)
    {
        switch (type)
        {
            case ListType list:
                return new ListType(Narrow(list.Item, fields));
            case MapType map:
                return new MapType(Narrow(map.Value, fields));
            case EnumType { Definition: var definition }:
                return new EnumType(definition with { Members = Kept(definition, fields) });
            default:
                findings.Report(
                    PlanRules.BadValue,
                    fields[PropertyField.Enum].Place,
                    $"{fields.Subject} has no 'enum' in the dictionary, and a refinement cannot change its type. "
                        + "Move the enum there, or give the property a type of its own here.");
                return type;
        }
    }

    private EquatableArray<EnumMember> Kept(EnumDefinition definition, in FieldSet fields)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in enums.ReadSubset(fields, PropertyField.Enum))
        {
            var wire = EnumReader.WireValue(value, definition.IsInteger) ?? value.Text;
            if (ConstraintReader.Contains(definition, wire))
                kept.Add(wire);
            else
                findings.Report(
                    PlanRules.BadValue,
                    value.Place,
                    $"'{Shown.Of(value.Text)}' is no value of {fields.Subject} in the dictionary, and a refinement may only narrow. "
                        + "Add it there, or drop it here.");
        }

        var members = new List<EnumMember>();
        foreach (var member in definition.Members)
        {
            if (kept.Contains(member.WireValue))
                members.Add(member);
        }

        return members.Count == 0 ? definition.Members : new(members.ToArray());
    }

    private PlanProperty Constrain(PlanProperty basis, PlanProperty refined, in FieldSet fields)
    {
        if (constraints.Read(fields, refined.Type) is not { } own)
            return refined;
        var old = basis.Constraints ?? new();
        if (own.Min < old.Min)
            Widens(fields, PropertyField.Min, Invariant($"the dictionary's min is {old.Min}"));
        if (own.Max > old.Max)
            Widens(fields, PropertyField.Max, Invariant($"the dictionary's max is {old.Max}"));
        if (own.MinLength < old.MinLength)
            Widens(fields, PropertyField.MinLength, Invariant($"the dictionary's min_length is {old.MinLength}"));
        if (own.MaxLength > old.MaxLength)
            Widens(fields, PropertyField.MaxLength, Invariant($"the dictionary's max_length is {old.MaxLength}"));
        if (own.Pattern is not null && old.Pattern is not null && own.Pattern != old.Pattern)
            Widens(fields, PropertyField.Pattern, "the dictionary has another pattern, and nobody can tell which of two is narrower");
        if (own.Const is not null && old.Const is not null && own.Const != old.Const)
            Widens(fields, PropertyField.Const, $"the dictionary's const is '{Shown.Of(old.Const)}'");

        var both = new ValueConstraints
        {
            Min = Greater(own.Min, old.Min),
            Max = Lesser(own.Max, old.Max),
            MinLength = (int?)Greater(own.MinLength, old.MinLength),
            MaxLength = (int?)Lesser(own.MaxLength, old.MaxLength),
            Pattern = old.Pattern ?? own.Pattern,
            Const = old.Const ?? own.Const,
        };
        CheckRange(own, both, fields);
        constraints.CheckConst(fields, refined.Type, both);
        return refined with { Constraints = both };
    }

    private void CheckRange(ValueConstraints own, ValueConstraints both, in FieldSet fields)
    {
        // What the refinement contradicts within itself is reported already.
        if (both.Min > both.Max && !(own.Min > own.Max))
            Widens(
                fields,
                own.Min is null ? PropertyField.Max : PropertyField.Min,
                "with the dictionary's other bound no value is allowed");
        if (both.MinLength > both.MaxLength && !(own.MinLength > own.MaxLength))
            Widens(
                fields,
                own.MinLength is null ? PropertyField.MaxLength : PropertyField.MinLength,
                "with the dictionary's other bound no value is allowed");
    }

    private void Widens(in FieldSet fields, int field, string why) =>
        findings.Report(
            PlanRules.BadValue,
            fields[field].Place,
            Invariant($"'{fields.Table.Names[field]}' of {fields.Subject} may only narrow what the dictionary says: {why}."));

    private static double? Greater(
        double? left, double? right) => left is null ? right : right is null ? left : Math.Max(left.Value, right.Value);

    private static double? Lesser(
        double? left, double? right) => left is null ? right : right is null ? left : Math.Min(left.Value, right.Value);
}
