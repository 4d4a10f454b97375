namespace Instrumentation.Plan.Sites;

/// <summary>A planned event that a test speaks of, without sending it: what an assertion looks like. Reported as TRK900, like a site.</summary>
/// <param name="Event">The name of the event on the wire.</param>
public sealed record ReportedUse(string Event)
{
    private const string Key = "asserted";

    /// <summary>The use as properties of a diagnostic.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ToProperties() => [new(Key, Event)];

    /// <summary>The use that <paramref name="properties"/> describe; null when they describe none.</summary>
    public static ReportedUse? Read(IReadOnlyDictionary<string, string> properties) =>
        properties.TryGetValue(Key, out var name) ? new ReportedUse(name) : null;
}
