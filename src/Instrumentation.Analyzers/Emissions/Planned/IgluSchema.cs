namespace Instrumentation.Analyzers.Emissions.Planned;

/// <summary>Addresses of Snowplow's schemas, such as <c>iglu:com.acme/order_placed/jsonschema/1-0-0</c>.</summary>
internal static class IgluSchema
{
    private const string Scheme = "iglu:";

    /// <summary>The name of the schema; null for any other text.</summary>
    public static string? NameIn(string text)
    {
        if (!text.StartsWith(Scheme, StringComparison.Ordinal))
            return null;
        var parts = text.Substring(Scheme.Length).Split('/');
        return parts.Length == 4 && parts[1].Length > 0 ? parts[1] : null;
    }
}
