using System.Text;

namespace Instrumentation;

/// <summary>Keeps every line in memory, for tests.</summary>
public sealed class InMemorySink : IEventSink
{
    private readonly object _gate = new();
    private readonly List<string> _lines = [];

    /// <summary>The lines so far, without line feeds, in the order in which they came.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    /// <summary>The events so far, read from the lines.</summary>
    public IReadOnlyList<RecordedEvent> Events => [.. Lines.Select(line => new RecordedEvent(line))];

    /// <summary>Forgets what came so far.</summary>
    public void Clear()
    {
        lock (_gate)
            _lines.Clear();
    }

    /// <inheritdoc/>
    public void Write(string eventName, ReadOnlySpan<byte> utf8Line)
    {
        var line = Encoding.UTF8.GetString(utf8Line.ToArray()).TrimEnd('\n');
        lock (_gate)
            _lines.Add(line);
    }

    /// <inheritdoc/>
    public void Flush()
    {
    }
}
