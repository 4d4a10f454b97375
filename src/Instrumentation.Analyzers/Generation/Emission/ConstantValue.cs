using System.Globalization;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The one value of a property with <c>const</c>, as a C# expression.</summary>
internal static class ConstantValue
{
    /// <summary>The expression; null when the property has no such value, or one that its type does not have.</summary>
    public static string? Of(PlanProperty property, string owner, TypeTable types)
    {
        if (property.Constraints?.Const is not { } text || Of(property, text, owner, types) is not { } value)
            return null;
        return TypeTable.KeyTypeOf(property) is { } key ? "new " + types.Scope.TypeName(key) + "(" + value + ")" : value;
    }

    /// <summary>A <c>long</c> literal.</summary>
    public static string Integer(long value) =>
        value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    private static string? Of(PlanProperty property, string text, string owner, TypeTable types) => property.Type switch
    {
        ScalarType { Kind: var kind } => Of(kind, text, types),
        EnumType { Definition: var definition } => Of(definition, text, types.Of(definition, owner)),
        UnionType => CSharpText.Literal(text),
        _ => null,
    };

    private static string? Of(EnumDefinition definition, string text, string fullName)
    {
        foreach (var member in definition.Members)
        {
            if (member.WireValue == text)
                return fullName + "." + CSharpText.Identifier(member.MemberName);
        }

        return null;
    }

    private static string? Of(ScalarKind kind, string text, TypeTable types) => kind switch
    {
        ScalarKind.String or ScalarKind.Any => CSharpText.Literal(text),
        ScalarKind.Boolean => text is "true" or "false" ? text : null,
        ScalarKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Integer(number) : null,
        ScalarKind.Number => Number(text),
        ScalarKind.Decimal => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var money)
            ? money.ToString(CultureInfo.InvariantCulture) + "M" : null,
        ScalarKind.Uuid => Guid.TryParseExact(text, "D", out _) ? "new global::System.Guid(" + CSharpText.Literal(text) + ")" : null,
        ScalarKind.Uri => System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _)
            ? "new global::System.Uri(" + CSharpText.Literal(text) + ", global::System.UriKind.RelativeOrAbsolute)" : null,
        ScalarKind.Timestamp => Timestamp(text),
        ScalarKind.Date => types.Scope.HasDateOnly ? Date(text) : CSharpText.Literal(text),
        ScalarKind.Duration => Duration(text),
        _ => null,
    };

    private static string? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && !double.IsNaN(number) && !double.IsInfinity(number)
            ? number.ToString("R", CultureInfo.InvariantCulture) + "D"
            : null;

    private static string? Timestamp(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? "new global::System.DateTimeOffset(" + Integer(moment.UtcTicks) + ", global::System.TimeSpan.Zero)"
            : null;

    private static string? Date(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? "new global::System.DateOnly(" + day.ToString("yyyy, M, d", CultureInfo.InvariantCulture) + ")"
            : null;

    private static string? Duration(string text)
    {
        try
        {
            return "new global::System.TimeSpan(" + Integer(System.Xml.XmlConvert.ToTimeSpan(text).Ticks) + ")";
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return null;
        }
    }
}
