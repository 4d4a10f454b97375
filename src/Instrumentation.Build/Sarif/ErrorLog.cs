using System.Xml;

namespace Instrumentation.Build.Sarif;

/// <summary>The compiler's error log: SARIF 2.1, or 1.0 where a project has asked for a log of its own and named no version.</summary>
internal static class ErrorLog
{
    private static readonly Dictionary<string, string> NoProperties = [];

    /// <summary>The results of the log at <paramref name="path"/>.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="XmlException">It is not JSON.</exception>
    public static IReadOnlyList<LoggedFinding> Read(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file);
    }

    /// <summary>The results of a log.</summary>
    /// <exception cref="XmlException">It is not JSON.</exception>
    public static IReadOnlyList<LoggedFinding> Read(Stream log) =>
        [.. from run in Runs(JsonNode.Read(log)) from result in Results(run) select Finding(result)];

    /// <summary>The runs of a log.</summary>
    public static IEnumerable<JsonNode> Runs(JsonNode log) => log["runs"]?.Items ?? [];

    /// <summary>A result of a log.</summary>
    public static LoggedFinding Finding(JsonNode result) => new(
        result["ruleId"]?.Text ?? "",
        result["level"]?.Text is "note" or "none",
        IsSuppressed: (result["suppressions"]?.Items ?? result["suppressionStates"]?.Items ?? []).Any(),
        result["properties"]?["customProperties"] is { } properties ? Texts(properties) : NoProperties);

    private static IEnumerable<JsonNode> Results(JsonNode run) => run["results"]?.Items ?? [];

    private static Dictionary<string, string> Texts(JsonNode properties)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in properties.Members)
            texts[member.Key] = member.Value.Text;
        return texts;
    }
}
