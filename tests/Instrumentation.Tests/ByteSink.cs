using System.Text;

namespace Instrumentation.Tests;

/// <summary>Keeps the very bytes.</summary>
internal sealed class ByteSink : IEventSink
{
    private readonly MemoryStream _bytes = new();

    /// <summary>Throws where the bytes are no UTF-8.</summary>
    public string Text => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(_bytes.ToArray());

    public List<string> Names { get; } = [];

    public void Write(string eventName, ReadOnlySpan<byte> utf8Line)
    {
        lock (_bytes)
        {
            Names.Add(eventName);
            _bytes.Write(utf8Line);
        }
    }

    public void Flush()
    {
    }
}
