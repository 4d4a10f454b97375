using System.Buffers.Text;
using System.Text.Json;
using Instrumentation.Infrastructure;

namespace Instrumentation;

/// <summary>One line in the making. Each thread keeps one, so that a line costs no memory.</summary>
internal sealed class EventLine
{
    /// <summary>The braces of the line and of its properties.</summary>
    private const int DepthOfProperties = 2;

    [ThreadStatic]
    private static EventLine? _spare;

    private readonly LineBuffer _buffer = new();
    private readonly byte[] _timestamp = new byte[WireFormat.TimestampLength];
    private long _second = -1;
    private int _headLength;
    private int _invalidBefore;

    private EventLine() => Json = new Utf8JsonWriter(_buffer, WireJson.Options);

    public Utf8JsonWriter Json { get; }

    public EventDefinition Definition { get; private set; } = null!;

    /// <summary>A carried value that must be there and is not.</summary>
    public CarriedDefinition? Missing { get; set; }

    /// <summary>Why the stored context is unknown.</summary>
    public string? UnknownContext { get; set; }

    public ReadOnlySpan<byte> Utf8 => _buffer.Written;

    /// <summary>Takes the thread's line, or makes one where an event is tracked while another is being written.</summary>
    public static EventLine Rent()
    {
        var line = _spare ?? new EventLine();
        _spare = null;
        line._invalidBefore = InvalidValues.Take();
        line.Missing = null;
        line.UnknownContext = null;
        return line;
    }

    /// <summary>Gives the line back.</summary>
    /// <returns>How many of its values were written as null because JSON cannot hold them.</returns>
    public int Return()
    {
        var invalid = InvalidValues.Take();
        InvalidValues.Add(_invalidBefore);
        _spare = this;
        return invalid;
    }

    /// <summary>Writes what comes before the carried values; the line then stands inside an object.</summary>
    /// <param name="definition">The event.</param>
    /// <param name="source">The end of the timestamp, and the source.</param>
    /// <param name="ids">Numbers the event.</param>
    /// <param name="utc">The event's time.</param>
    public void Begin(EventDefinition definition, byte[] source, EventIds ids, DateTime utc)
    {
        Definition = definition;
        _buffer.Clear();
        var sequence = ids.Next();

        _buffer.Append(definition.Head);
        ids.Write(sequence, _buffer.GetSpan(EventIds.Length));
        _buffer.Advance(EventIds.Length);
        _buffer.Append("\",\"sequence\":"u8);
        Utf8Formatter.TryFormat(sequence, _buffer.GetSpan(20), out var digits);
        _buffer.Advance(digits);
        _buffer.Append(",\"timestamp\":\""u8);
        AppendTimestamp(utc);
        _buffer.Append(source);
        _buffer.Append(definition.Tail);

        _headLength = _buffer.Length;
        Json.Reset(_buffer);
        Json.WriteStartObject();
    }

    /// <summary>Closes the properties and the line.</summary>
    /// <exception cref="InvalidOperationException">The event left something open, or closed what is not its own.</exception>
    public void End()
    {
        if (Json.CurrentDepth != DepthOfProperties)
            throw new InvalidOperationException("The event wrote unbalanced JSON.");

        Json.WriteEndObject();
        Json.WriteEndObject();
        Json.Flush();

        // The head was written without the JSON writer, as the beginning of the object that the writer believes to have begun.
        _buffer[_headLength] = (byte)',';
        _buffer.Append("\n"u8);
    }

    private void AppendTimestamp(DateTime utc)
    {
        var second = utc.Ticks / TimeSpan.TicksPerSecond;
        if (second != _second)
        {
            WireFormat.Seconds(utc, _timestamp);
            _second = second;
        }

        WireFormat.Milliseconds(utc, _timestamp);
        _buffer.Append(_timestamp);
    }
}
