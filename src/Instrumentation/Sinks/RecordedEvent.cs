using System.Text.Json;

namespace Instrumentation;

/// <summary>A line of the log, read again.</summary>
public sealed class RecordedEvent
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">One JSON object.</param>
    /// <exception cref="JsonException"><paramref name="line"/> is not JSON.</exception>
    public RecordedEvent(string line)
    {
        Line = line;
        using var json = JsonDocument.Parse(line);
        Json = json.RootElement.Clone();
    }

    /// <summary>The line as it was written, without the line feed.</summary>
    public string Line { get; }

    /// <summary>The whole line: envelope, carried values, <c>properties</c>.</summary>
    public JsonElement Json { get; }

    /// <summary>The event's name on the wire.</summary>
    public string Name => Json.GetProperty("event"u8).GetString()!;

    /// <summary>The properties of the event itself.</summary>
    public JsonElement Properties => Json.GetProperty("properties"u8);
}
