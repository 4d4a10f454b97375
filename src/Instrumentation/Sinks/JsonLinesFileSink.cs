namespace Instrumentation;

/// <summary>Appends each event to a file as a line of JSON (<see href="https://jsonlines.org">JSON Lines</see>).</summary>
/// <remarks>
/// <para>
/// Each line is one unbuffered write: nothing is lost when the process ends, however it ends, and lines never run into each other.
/// Sinks of one process may share a file. A second process that appends to it gets an <see cref="IOException"/>.
/// </para>
/// <para>The file and its folder are made at the first line. A file that cannot be opened is tried again with the next line.</para>
/// <para>Rotate by copying and truncating; a renamed file would be written on.</para>
/// </remarks>
public sealed class JsonLinesFileSink : IEventSink, IDisposable
{
    private readonly object _gate = new();
    private AppendedFile? _file;
    private bool _isDisposed;

    /// <summary>Makes a sink. Touches no disk.</summary>
    /// <param name="path">The file, relative to the directory that is current now.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty, or no path.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public JsonLinesFileSink(string path) => FilePath = Path.GetFullPath(path);

    /// <summary>The full path of the file.</summary>
    public string FilePath { get; }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The sink is disposed.</exception>
    /// <exception cref="IOException">The file cannot be opened or written. What was written of the line is taken back.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Write(string eventName, ReadOnlySpan<byte> utf8Line)
    {
        lock (_gate)
        {
            if (_isDisposed)
                throw new ObjectDisposedException(nameof(JsonLinesFileSink));
            _file ??= AppendedFile.Open(FilePath);
            _file.Append(utf8Line);
        }
    }

    /// <summary>Returns when the disk has everything.</summary>
    public void Flush()
    {
        lock (_gate)
            _file?.Flush();
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _file?.Close();
            _file = null;
        }
    }
}
