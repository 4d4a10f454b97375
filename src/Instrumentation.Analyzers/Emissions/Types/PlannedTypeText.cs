using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Types;

/// <summary>The types of a plan, as messages name them.</summary>
internal static class PlannedTypeText
{
    /// <summary>What a value of the property is: <c>a number</c>, <c>a list, each item text</c>.</summary>
    public static string Of(PropertyType type) => type switch
    {
        ScalarType { Kind: var kind } => Of(kind),
        EnumType { Definition.IsInteger: var isInteger } => isInteger ? "one of some whole numbers" : "one of some texts",
        UnionType union => string.Join(" or ", union.Alternatives.Select(Of)),
        ListType { Item: ScalarType { Kind: var kind } } => "a list, each item " + Of(kind),
        ListType => "a list",
        _ => "an object",
    };

    private static string Of(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "text",
        ScalarKind.Integer => "a whole number",
        ScalarKind.Number or ScalarKind.Decimal => "a number",
        ScalarKind.Boolean => "true or false",
        ScalarKind.Uuid => "a UUID",
        ScalarKind.Timestamp => "a moment in ISO 8601",
        ScalarKind.Date => "a day",
        ScalarKind.Duration => "a duration",
        ScalarKind.Uri => "a URI",
        _ => "any value",
    };
}
