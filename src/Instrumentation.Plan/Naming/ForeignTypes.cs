namespace Instrumentation.Plan.Naming;

/// <summary>
/// What others call the types of ours: C#, JSON Schema, SQL, and the plans of other products. Their spelling is far from ours, so that
/// no comparison of letters finds what was meant. Ours are among them, for they occur in lists and in any letter case.
/// </summary>
internal static class ForeignTypes
{
    // Of a name, and of a list of lists of it.
    private const int Longest = 32;

    private static readonly Dictionary<string, string> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["string"] = "string",
        ["str"] = "string",
        ["text"] = "string",
        ["varchar"] = "string",
        ["char"] = "string",
        ["integer"] = "integer",
        ["int"] = "integer",
        ["int32"] = "integer",
        ["int64"] = "integer",
        ["long"] = "integer",
        ["bigint"] = "integer",
        ["short"] = "integer",
        ["number"] = "number",
        ["float"] = "number",
        ["double"] = "number",
        ["real"] = "number",
        ["decimal"] = "decimal",
        ["money"] = "decimal",
        ["currency"] = "decimal",
        ["boolean"] = "boolean",
        ["bool"] = "boolean",
        ["bit"] = "boolean",
        ["uuid"] = "uuid",
        ["guid"] = "uuid",
        ["uniqueidentifier"] = "uuid",
        ["timestamp"] = "timestamp",
        ["datetime"] = "timestamp",
        ["date-time"] = "timestamp",
        ["date_time"] = "timestamp",
        ["datetimeoffset"] = "timestamp",
        ["date"] = "date",
        ["dateonly"] = "date",
        ["duration"] = "duration",
        ["timespan"] = "duration",
        ["interval"] = "duration",
        ["uri"] = "uri",
        ["url"] = "uri",
        ["any"] = "any",
        ["json"] = "any",
        ["unknown"] = "any",
        ["array"] = "list<string>",
        ["set"] = "list<string>",
        ["dictionary"] = "map<any>",
        ["dict"] = "map<any>",
        ["hash"] = "map<any>",
        ["object"] = "object",
        ["record"] = "object",
        ["struct"] = "object",
    };

    /// <summary>Our word for <paramref name="name"/>; null when nobody else has such a type.</summary>
    public static string? OursFor(string name) =>
        name.Length > Longest ? null
        : name.EndsWith("?", StringComparison.Ordinal) ? OursFor(name.Substring(0, name.Length - 1))
        : name.EndsWith("[]", StringComparison.Ordinal) ? OursFor(name.Substring(0, name.Length - 2)) is { } item ? $"list<{item}>" : null
        : Ours.TryGetValue(name, out var ours) ? ours
        : null;
}
