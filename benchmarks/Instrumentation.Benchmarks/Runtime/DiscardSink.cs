namespace Instrumentation.Benchmarks.Runtime;

/// <summary>A buffer that is written over and over: what a line costs before any file or network.</summary>
internal sealed class DiscardSink : IEventSink
{
    private readonly byte[] _buffer = new byte[4096];

    /// <summary>The last line.</summary>
    public ReadOnlySpan<byte> Last => _buffer.AsSpan(0, Length);

    /// <summary>The length of the last line, in bytes.</summary>
    public int Length { get; private set; }

    /// <inheritdoc/>
    public void Write(string eventName, ReadOnlySpan<byte> utf8Line)
    {
        utf8Line.CopyTo(_buffer);
        Length = utf8Line.Length;
    }

    /// <inheritdoc/>
    public void Flush()
    {
    }
}
