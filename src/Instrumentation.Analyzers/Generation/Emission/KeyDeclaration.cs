using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The struct of a join key: a type of its own, so that one key cannot be given where another belongs.</summary>
internal static class KeyDeclaration
{
    private const string Comparer = "global::System.Collections.Generic.EqualityComparer<";
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";
    private const string Text = "global::Instrumentation.Infrastructure.WireText.";

    /// <summary>Writes the struct.</summary>
    public static void Write(CodeWriter code, KeyType key, TypeTable types)
    {
        var property = key.Property;
        var fullName = types.Scope.TypeName(key.TypeName);
        var type = CSharpText.Identifier(key.TypeName);
        var value = types.Of(property.Type, fullName);

        if (property.Description is { } description && description.Trim().Length > 0)
            Documentation.Summary(code, description);
        else
            Documentation.Summary(code, "The join key \"" + property.WireName + "\".");
        code.Line("[global::Instrumentation.TrackingKeyAttribute(", CSharpText.Literal(property.WireName), ")]");
        code.Line(
            types.Scope.Accessibility, " readonly partial struct ", type,
            " : global::System.IEquatable<" + fullName + ">, global::Instrumentation.Infrastructure.ITrackingKey");
        code.Open();
        Value(code, type, value);
        Interface(code, property, types, fullName);
        Conversions(code, fullName, value);
        Equality(code, fullName, value);
        Documentation.OwnSummary(code, "The key's value as the wire has it.");
        code.Line("public override string ToString() => ", AsText(property, types, fullName), ";");
        code.Close();
    }

    private static void Value(CodeWriter code, string type, string value)
    {
        Documentation.OwnSummary(code, "Makes a key of its value.");
        code.Line("public ", type, "(", value, " value)");
        code.Open();
        code.Line("Value = value;");
        code.Close();
        code.Line();
        Documentation.OwnSummary(code, "The key's value.");
        code.Line("public ", value, " Value { get; }");
        code.Line();
    }

    private static void Interface(CodeWriter code, PlanProperty property, TypeTable types, string fullName)
    {
        code.Line("string global::Instrumentation.Infrastructure.ITrackingKey.KeyName => ", CSharpText.Literal(property.WireName), ";");
        code.Line();
        code.Line("global::Instrumentation.AnyValue global::Instrumentation.Infrastructure.ITrackingKey.KeyValue => ", AsAny(property, types, fullName), ";");
        code.Line();
    }

    private static void Conversions(CodeWriter code, string fullName, string value)
    {
        Documentation.OwnSummary(code, "Makes a key of its value.");
        code.Line("public static explicit operator ", fullName, "(" + value, " value) => new " + fullName, "(value);");
        code.Line();
        Documentation.OwnSummary(code, "Takes the value out of a key.");
        code.Line("public static explicit operator ", value, "(" + fullName, " key) => key.Value;");
        code.Line();
    }

    private static void Equality(CodeWriter code, string fullName, string value)
    {
        Documentation.OwnSummary(code, "Whether two keys have the same value.");
        code.Line("public static bool operator ==(", fullName, " left, ", fullName, " right) => left.Equals(right);");
        code.Line();
        Documentation.OwnSummary(code, "Whether two keys have different values.");
        code.Line("public static bool operator !=(", fullName, " left, ", fullName, " right) => !left.Equals(right);");
        code.Line();
        Documentation.OwnSummary(code, "Whether the other key has the same value.");
        code.Line("public bool Equals(", fullName, " other) => ", Comparer + value, ">.Default.Equals(Value, other.Value);");
        code.Line();
        Documentation.OwnSummary(code, "Whether the other object is the same key with the same value.");
        code.Line("public override bool Equals(object? obj) => obj is ", fullName, " other && Equals(other);");
        code.Line();
        Documentation.OwnSummary(code, "A hash of the value.");
        code.Line("public override int GetHashCode() => ", Comparer + value, ">.Default.GetHashCode(Value!);");
        code.Line();
    }

    private static string AsAny(PlanProperty property, TypeTable types, string owner) => property.Type switch
    {
        EnumType { Definition: var definition } when EnumDeclaration.IsInteger(definition) =>
            types.WireOf(definition, owner) + "(Value) is { } wire ? wire : default(global::Instrumentation.AnyValue)",
        ScalarType { Kind: ScalarKind.Date or ScalarKind.Duration or ScalarKind.Uri } or EnumType => AsNullableText(property, types, owner),
        _ => "Value",
    };

    private static string AsText(PlanProperty property, TypeTable types, string owner) => property.Type switch
    {
        EnumType => "Value.ToString()",
        ScalarType { Kind: ScalarKind.Boolean } => "Value ? \"true\" : \"false\"",
        ScalarType { Kind: ScalarKind.Integer or ScalarKind.Number or ScalarKind.Decimal } => "Value.ToString(" + Invariant + ")",
        ScalarType { Kind: ScalarKind.Any } => "Value.ToString()",
        _ => AsNullableText(property, types, owner) + " ?? \"\"",
    };

    private static string AsNullableText(PlanProperty property, TypeTable types, string owner) => property.Type switch
    {
        EnumType { Definition: var definition } => types.WireOf(definition, owner) + "(Value)",
        ScalarType { Kind: ScalarKind.Date } when types.Scope.HasDateOnly => Text + "Date(Value)",
        ScalarType { Kind: ScalarKind.Duration } => Text + "Duration(Value)",
        ScalarType { Kind: ScalarKind.Uri } => Text + "Uri(Value)",
        ScalarType { Kind: ScalarKind.Uuid } => Text + "Uuid(Value)",
        ScalarType { Kind: ScalarKind.Timestamp } => Text + "Timestamp(Value)",
        _ => "Value",
    };
}
