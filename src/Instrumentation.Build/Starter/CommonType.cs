namespace Instrumentation.Build.Starter;

/// <summary>The type that takes every value of several types.</summary>
internal static class CommonType
{
    private static readonly string[] Numbers = ["integer", "decimal", "number"];

    /// <summary>That type; <c>any</c> where there is no narrower one. <c>any</c> itself says nothing and changes nothing.</summary>
    public static string Of(IEnumerable<string> types)
    {
        var said = types.Where(static type => type != "any").Distinct().ToList();
        return said.Count switch
        {
            0 => "any",
            1 => said[0],
            _ when said.All(static type => Numbers.Contains(type)) => said.Contains("number") ? "number" : "decimal",
            _ => "any",
        };
    }

    /// <summary>
    /// The types that a name has in several events: one where one takes all that any of them is given, else each, <c>any</c>
    /// too where it is one of them.
    /// </summary>
    public static IReadOnlyList<string> Narrowest(IReadOnlyList<IReadOnlyList<string>> typesInEvents)
    {
        var said = typesInEvents.SelectMany(static types => types).ToList();
        var common = Of(said);
        return common != "any" || said.All(static type => type == "any")
            ? [common]
            : [.. typesInEvents.Select(Of).Distinct().OrderBy(static type => type, StringComparer.Ordinal)];
    }
}
