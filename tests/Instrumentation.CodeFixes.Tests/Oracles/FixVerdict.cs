using System.Text.Json.Nodes;
using Sent = System.Collections.Generic.IReadOnlyList<(string Event, System.Text.Json.Nodes.JsonObject Properties)>;

namespace Instrumentation.CodeFixes.Tests.Oracles;

/// <summary>What a method sends before and after a fix, and what of it a fix may change.</summary>
internal static class FixVerdict
{
    /// <summary>What differs though it may not; null where nothing does.</summary>
    public static string? Disagreement(string kind, Sent before, Sent after)
    {
        // A call goes with the property that it gave.
        if (kind == "TRK105.Remove")
            (before, after) = ([.. before.Where(IsEvent)], [.. after.Where(IsEvent)]);
        if (before.Count != after.Count)
            return $"{before.Count} calls, {after.Count} calls after it";
        for (var at = 0; at < before.Count; at++)
        {
            var ((name, properties), (nameAfter, propertiesAfter)) = (before[at], after[at]);
            var isSame = kind switch
            {
                "TRK101.Rename" => Same(properties, propertiesAfter),
                "TRK104.Add" => name == nameAfter && properties.All(pair => Same(pair.Value, propertiesAfter[pair.Key]) && propertiesAfter.ContainsKey(pair.Key)),
                "TRK105.Remove" => name == nameAfter && propertiesAfter.All(pair => Same(pair.Value, properties[pair.Key]) && properties.ContainsKey(pair.Key)),
                "TRK104.Rename" or "TRK105.Rename" => name == nameAfter && Values(properties).SequenceEqual(Values(propertiesAfter)),
                _ => name == nameAfter && Same(properties, propertiesAfter),
            };
            if (!isSame)
                return $"{name} {properties.ToJsonString()}\n  {nameAfter} {propertiesAfter.ToJsonString()}";
        }

        return null;
    }

    private static bool IsEvent((string Event, JsonObject) call) => !call.Event.StartsWith(SentByMethods.Called, StringComparison.Ordinal);

    private static bool Same(JsonNode? before, JsonNode? after) => JsonNode.DeepEquals(before, after);

    private static IEnumerable<string> Values(JsonObject properties) => properties.Select(pair => pair.Value?.ToJsonString() ?? "null").Order(StringComparer.Ordinal);
}
