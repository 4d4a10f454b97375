namespace Instrumentation;

/// <summary>One open file for all sinks of the process that append to it, so that no line lands inside another.</summary>
internal sealed class AppendedFile
{
    private static readonly Dictionary<string, AppendedFile> OpenFiles = new(StringComparer.Ordinal);

    private readonly string _path;
    private readonly FileStream _stream;
    private long _end;
    private bool _isTorn;
    private int _users;

    private AppendedFile(string path)
    {
        _path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Unbuffered: what was written survives the end of the process, however it ends.
        _stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 1);
        try
        {
            Claim();
            EndLastLine();
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file, or joins those who have it open.</summary>
    /// <exception cref="IOException">The file cannot be opened, or another process appends to it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static AppendedFile Open(string path)
    {
        lock (OpenFiles)
        {
            if (!OpenFiles.TryGetValue(path, out var file))
                OpenFiles.Add(path, file = new AppendedFile(path));
            file._users++;
            return file;
        }
    }

    /// <summary>Appends a line with one write.</summary>
    public void Append(ReadOnlySpan<byte> line)
    {
        lock (_stream)
        {
            if (_isTorn)
                TakeBack();
            if (_stream.CanSeek)
                _end = _stream.Seek(0, SeekOrigin.End); // not where we stopped: somebody may have truncated the file

            try
            {
                Write(line);
            }
            catch
            {
                TakeBack();
                throw;
            }
        }
    }

    public void Flush()
    {
        lock (_stream)
            _stream.Flush(flushToDisk: true);
    }

    public void Close()
    {
        lock (OpenFiles)
        {
            if (--_users > 0)
                return;
            OpenFiles.Remove(_path);
            _stream.Dispose();
        }
    }

    /// <summary>Removes what a failed write may have left of a line, for instance on a full disk; now, or before the next line.</summary>
    private void TakeBack()
    {
        _isTorn = _stream.CanSeek;
        if (!_isTorn)
            return;

        try
        {
            _stream.SetLength(_end);
            _isTorn = false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The failure of the write is what the caller has to hear of.
        }
    }

    /// <summary>Ends a line that a process left unfinished when it died. Its text stays: what is in a log is not ours to delete.</summary>
    private void EndLastLine()
    {
        if (!_stream.CanSeek || _stream.Length == 0)
            return;
        _stream.Seek(-1, SeekOrigin.End);
        if (_stream.ReadByte() != '\n')
            Write("\n"u8);
    }

    /// <summary>
    /// Keeps other processes from appending at the same time, which outside Windows nothing else does. The lock lies far behind
    /// the end, so readers do not meet it. It is a safety net: closing another handle of the file in this process gives it up.
    /// </summary>
    private void Claim()
    {
        try
        {
#if NET
            if (_stream.CanSeek && !OperatingSystem.IsMacOS() && !OperatingSystem.IsIOS() && !OperatingSystem.IsTvOS())
                _stream.Lock(long.MaxValue - 1, 1);
#else
            if (_stream.CanSeek)
                _stream.Lock(long.MaxValue - 1, 1);
#endif
        }
        catch (PlatformNotSupportedException)
        {
            // This system has no such locks.
        }
        catch (IOException fault)
        {
            throw new IOException($"Another process appends to '{_path}'. Give each process a file of its own.", fault);
        }
    }

    private void Write(ReadOnlySpan<byte> line)
    {
#if NET
        _stream.Write(line);
#else
        var bytes = System.Buffers.ArrayPool<byte>.Shared.Rent(line.Length);
        line.CopyTo(bytes);
        _stream.Write(bytes, 0, line.Length);
        _stream.Flush();
        System.Buffers.ArrayPool<byte>.Shared.Return(bytes);
#endif
    }
}
