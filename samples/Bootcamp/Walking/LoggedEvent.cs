using System.Text.Json;

namespace Bootcamp.Walking;

/// <summary>One line of the event log.</summary>
internal sealed record LoggedEvent(JsonElement Line)
{
    public string Name => Text("event") ?? "";

    public DateTimeOffset Timestamp => Line.GetProperty("timestamp").GetDateTimeOffset();

    /// <summary>A value of the line itself: what every event has, and the carried keys and attribution.</summary>
    public string? Text(string name) => TextOf(Line, name);

    /// <summary>One of the event's own properties.</summary>
    public string? Property(string name) => TextOf(Line.GetProperty("properties"), name);

    private static string? TextOf(JsonElement values, string name) =>
        values.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
