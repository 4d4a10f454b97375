namespace Instrumentation.Plan.Naming;

/// <summary>
/// What others call the fields of ours: JSON Schema, OpenAPI, and the plans of other products. Like <see cref="ForeignTypes"/>, for words that
/// no comparison of letters leads from.
/// </summary>
internal static class ForeignFields
{
    private static readonly Dictionary<string, string[]> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["minimum"] = ["min"],
        ["maximum"] = ["max"],
        ["values"] = ["enum"],
        ["options"] = ["enum"],
        ["choices"] = ["enum"],
        ["allowed_values"] = ["enum"],
        ["allowedValues"] = ["enum"],
        ["regex"] = ["pattern"],
        ["desc"] = ["description"],
        ["summary"] = ["description"],
        ["comment"] = ["description"],
        ["doc"] = ["description"],
        ["when"] = ["trigger"],
        ["team"] = ["owner"],
        ["props"] = ["properties"],
        ["params"] = ["properties"],
        ["parameters"] = ["properties"],
        ["attributes"] = ["properties"],
        ["fields"] = ["properties"],
        ["payload"] = ["properties"],
        ["groups"] = ["include"],
        ["extends"] = ["include"],
        ["sensitive"] = ["pii"],
        ["personal_data"] = ["pii"],
        ["name"] = ["wire", "plan"],
        ["id"] = ["plan"],
        ["namespaces"] = ["namespace"],
        ["events"] = ["emits"],
        ["endpoints"] = ["entry_points"],
        ["routes"] = ["entry_points"],
        ["endpoint"] = ["entry_point", "entry_points"],
        ["route"] = ["entry_point", "entry_points"],
        ["because"] = ["reason"],
        ["why"] = ["reason"],
    };

    /// <summary>The one of <paramref name="fields"/> that is meant by <paramref name="name"/>; null when nobody else calls any of them so.</summary>
    public static string? OursFor(string name, IReadOnlyList<string> fields) =>
        Ours.TryGetValue(name, out var candidates) ? Array.Find(candidates, candidate => fields.Contains(candidate)) : null;
}
