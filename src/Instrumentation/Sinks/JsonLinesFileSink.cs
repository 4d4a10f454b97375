namespace Instrumentation;

/// <summary>Appends lines to a file (JSON Lines).</summary>
public sealed class JsonLinesFileSink : IEventSink, IDisposable
{
    private readonly object _gate = new();
    private readonly string _path;
    private FileStream? _file;

    /// <summary>Makes a sink. The file is opened at the first line.</summary>
    /// <param name="path">The file; relative to the current directory of this moment.</param>
    public JsonLinesFileSink(string path) => _path = Path.GetFullPath(path);

    /// <inheritdoc/>
    public void Write(string eventName, ReadOnlySpan<byte> utf8Line)
    {
        lock (_gate)
        {
            _file ??= new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
#if NET
            _file.Write(utf8Line);
#else
            _file.Write(utf8Line.ToArray(), 0, utf8Line.Length);
#endif
        }
    }

    /// <inheritdoc/>
    public void Flush()
    {
        lock (_gate)
            _file?.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
            _file?.Dispose();
    }
}
