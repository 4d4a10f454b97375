using System.Text.Json;

namespace Instrumentation.Package.Tests.Consumers;

/// <summary>Reads the compiler's error log, SARIF 2.1.</summary>
internal static class ErrorLog
{
    public static IReadOnlyList<Finding> Read(string path)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(path));
        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results");
        return [.. results.EnumerateArray().Where(IsInForce).Select(ToFinding)];
    }

    private static bool IsInForce(JsonElement result) => !result.TryGetProperty("suppressions", out _);

    private static Finding ToFinding(JsonElement result)
    {
        var (file, line) = PlaceOf(result);
        return new Finding(
            result.GetProperty("ruleId").GetString()!,
            result.GetProperty("level").GetString()!,
            file,
            line,
            result.GetProperty("message").GetProperty("text").GetString()!);
    }

    private static (string File, int Line) PlaceOf(JsonElement result)
    {
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0) return ("", 0);
        var place = locations[0].GetProperty("physicalLocation");
        var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        var line = place.TryGetProperty("region", out var region) ? region.GetProperty("startLine").GetInt32() : 0;
        return (Uri.UnescapeDataString(uri[(uri.LastIndexOf('/') + 1)..]), line);
    }
}
