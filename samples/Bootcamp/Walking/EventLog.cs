using System.Text.Json;

namespace Bootcamp.Walking;

/// <summary>Reads <c>events.ndjson</c>: one JSON object a line, in the order written.</summary>
internal static class EventLog
{
    public static IReadOnlyList<LoggedEvent> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Parse)];

    private static LoggedEvent Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return new LoggedEvent(document.RootElement.Clone());
    }
}
