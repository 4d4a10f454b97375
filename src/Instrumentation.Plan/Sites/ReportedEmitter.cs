namespace Instrumentation.Plan.Sites;

/// <summary>A method that <c>emitters:</c> of the plan names and the project knows, called or not. Reported as TRK900, like a site.</summary>
/// <param name="Method">Its documentation id.</param>
public sealed record ReportedEmitter(string Method)
{
    private const string Key = "declares";

    /// <summary>The emitter as properties of a diagnostic.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ToProperties() => [new(Key, Method)];

    /// <summary>The emitter that <paramref name="properties"/> describe; null when they describe none.</summary>
    public static ReportedEmitter? Read(IReadOnlyDictionary<string, string> properties) =>
        properties.TryGetValue(Key, out var method) ? new ReportedEmitter(method) : null;
}
