namespace Instrumentation.Plan.Naming;

/// <summary>
/// What other languages and formats call the types of ours: C#, JSON Schema, SQL, and the plans of other products. Their spelling is far
/// from ours, so that no comparison of letters finds what was meant.
/// </summary>
internal static class ForeignTypes
{
    private static readonly Dictionary<string, string> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["str"] = "string",
        ["text"] = "string",
        ["varchar"] = "string",
        ["char"] = "string",
        ["int"] = "integer",
        ["int32"] = "integer",
        ["int64"] = "integer",
        ["long"] = "integer",
        ["bigint"] = "integer",
        ["short"] = "integer",
        ["float"] = "number",
        ["double"] = "number",
        ["real"] = "number",
        ["money"] = "decimal",
        ["currency"] = "decimal",
        ["bool"] = "boolean",
        ["bit"] = "boolean",
        ["guid"] = "uuid",
        ["uniqueidentifier"] = "uuid",
        ["datetime"] = "timestamp",
        ["date-time"] = "timestamp",
        ["date_time"] = "timestamp",
        ["datetimeoffset"] = "timestamp",
        ["dateonly"] = "date",
        ["timespan"] = "duration",
        ["interval"] = "duration",
        ["url"] = "uri",
        ["json"] = "any",
        ["unknown"] = "any",
        ["array"] = "list<string>",
        ["set"] = "list<string>",
        ["dictionary"] = "map<any>",
        ["dict"] = "map<any>",
        ["hash"] = "map<any>",
        ["record"] = "object",
        ["struct"] = "object",
    };

    /// <summary>Our word for <paramref name="name"/>; null when nobody else has such a type.</summary>
    public static string? OursFor(string name) => Ours.TryGetValue(name, out var ours) ? ours : null;
}
