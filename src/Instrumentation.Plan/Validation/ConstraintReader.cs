using System.Globalization;
using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>Reads the limits of a property's values, and reports those that no value can keep.</summary>
internal sealed class ConstraintReader(FindingList findings, Values values)
{
    private const int LongestPattern = 1_000;
    private const NumberStyles DecimalStyles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private readonly Dictionary<string, string?> _patternFaults = new(StringComparer.Ordinal);

    /// <summary>The limits that <paramref name="fields"/> give for values of a type; null where there are none.</summary>
    public ValueConstraints? Read(in FieldSet fields, PropertyType type)
    {
        if (!HasAny(fields))
            return null;
        var constraints = new ValueConstraints
        {
            Min = Applies(fields, PropertyField.Min, IsNumeric(type), "numbers") ? values.Number(fields, PropertyField.Min) : null,
            Max = Applies(fields, PropertyField.Max, IsNumeric(type), "numbers") ? values.Number(fields, PropertyField.Max) : null,
            MinLength = Length(fields, PropertyField.MinLength, type),
            MaxLength = Length(fields, PropertyField.MaxLength, type),
            Pattern = Applies(fields, PropertyField.Pattern, IsText(type), "texts") ? Pattern(fields) : null,
            Const = Const(fields, type),
        };
        if (constraints.Min > constraints.Max)
            findings.Report(
                PlanRules.BadValue,
                fields[PropertyField.Min].Place,
                $"'min' of {fields.Subject} is greater than its 'max', so no value is allowed. Swap them, or drop one.");
        if (constraints.MinLength > constraints.MaxLength)
            findings.Report(
                PlanRules.BadValue,
                fields[PropertyField.MinLength].Place,
                $"'min_length' of {fields.Subject} is greater than its 'max_length', so no value is allowed. Swap them, or drop one.");
        CheckConst(fields, type, constraints);
        return constraints;
    }

    /// <summary>Reports a <c>const</c> that the other limits forbid.</summary>
    public void CheckConst(in FieldSet fields, PropertyType type, ValueConstraints constraints)
    {
        if (constraints.Const is not { } text || !fields[PropertyField.Const].IsGiven)
            return;
        var fault = IsNumeric(type) && YamlScalars.TryNumber(text, out var number)
            ? number < constraints.Min ? "less than 'min'" : number > constraints.Max ? "greater than 'max'" : null
            : type is EnumType { Definition: var definition } && !Contains(definition, text) ? "none of 'enum'"
            : text.Length < constraints.MinLength ? "shorter than 'min_length'"
            : text.Length > constraints.MaxLength ? "longer than 'max_length'"
            : constraints.Pattern is { } pattern && !ValuePattern.Matches(pattern, text) ? "no match of 'pattern'" : null;
        if (fault is not null)
            findings.Report(
                PlanRules.BadValue,
                fields[PropertyField.Const].Place,
                $"'const' of {fields.Subject} is {fault}, so no value is allowed. Correct one of the two.");
    }

    /// <summary>Whether an enum has a wire value.</summary>
    public static bool Contains(EnumDefinition definition, string wireValue)
    {
        foreach (var member in definition.Members)
        {
            if (member.WireValue == wireValue)
                return true;
        }

        return false;
    }

    private static bool HasAny(in FieldSet fields) =>
        fields[PropertyField.Min].IsGiven || fields[PropertyField.Max].IsGiven || fields[PropertyField.MinLength].IsGiven
        || fields[PropertyField.MaxLength].IsGiven || fields[PropertyField.Pattern].IsGiven || fields[PropertyField.Const].IsGiven;

    private bool Applies(in FieldSet fields, int field, bool applies, string to)
    {
        if (!fields[field].IsGiven)
            return false;
        if (!applies)
            findings.Report(
                PlanRules.BadValue,
                fields[field].Place,
                $"'{fields.Table.Names[field]}' limits {to}, and {fields.Subject} is of another type. Remove it.");
        return applies;
    }

    private int? Length(in FieldSet fields, int field, PropertyType type) =>
        Applies(fields, field, HasLength(type), "texts and lists") ? values.Integer(fields, field, 0) : null;

    private string? Pattern(in FieldSet fields)
    {
        var pattern = values.Text(fields, PropertyField.Pattern);
        if (pattern is null)
            return null;
        if (!_patternFaults.TryGetValue(pattern, out var fault))
            _patternFaults.Add(pattern, fault = PatternFault(pattern));
        if (fault is null)
            return pattern;
        values.Wrong(fields, PropertyField.Pattern, "is a .NET regular expression", $" {fault}");
        return null;
    }

    private static string? PatternFault(string pattern)
    {
        if (pattern.Length > LongestPattern)
            return $"It has {pattern.Length} characters, and {LongestPattern} are allowed.";
        return ValuePattern.FaultOf(pattern) is { } fault ? Shown.Of(fault, longest: 200) : null;
    }

    private string? Const(in FieldSet fields, PropertyType type)
    {
        var node = fields[PropertyField.Const];
        if (!node.IsGiven)
            return null;
        var wire = node.Kind == NodeKind.Text ? WireConst(node, type) : null;
        if (wire is null)
            values.Wrong(fields, PropertyField.Const, "is one value of the property's type, which is a text, number, boolean or enum");
        return wire;
    }

    private static string? WireConst(PlanNode node, PropertyType type) => type switch
    {
        ScalarType { Kind: ScalarKind.String } => node.IsEmpty ? null : node.Text,
        ScalarType { Kind: ScalarKind.Boolean } =>
            node.IsPlain && YamlScalars.TryBoolean(node.Text, out var flag) ? (flag ? "true" : "false") : null,
        ScalarType { Kind: ScalarKind.Integer } => EnumReader.WireValue(node, isInteger: true),
        ScalarType { Kind: ScalarKind.Number } =>
            node.IsPlain && YamlScalars.TryNumber(node.Text, out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : null,
        ScalarType { Kind: ScalarKind.Decimal } =>
            node.IsPlain && decimal.TryParse(node.Text, DecimalStyles, CultureInfo.InvariantCulture, out var amount)
                ? amount.ToString(CultureInfo.InvariantCulture) : null,
        EnumType { Definition: var definition } => node.IsEmpty ? null : EnumReader.WireValue(node, definition.IsInteger),
        _ => null,
    };

    private static bool IsNumeric(PropertyType type) =>
        type is ScalarType { Kind: ScalarKind.Integer or ScalarKind.Number or ScalarKind.Decimal or ScalarKind.Duration };

    private static bool IsText(PropertyType type) => type is ScalarType { Kind: ScalarKind.String or ScalarKind.Uri };

    private static bool HasLength(PropertyType type) => IsText(type) || type is ListType;
}
