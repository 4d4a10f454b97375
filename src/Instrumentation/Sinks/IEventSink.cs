namespace Instrumentation;

/// <summary>A place where lines go: a file, a queue, a socket.</summary>
/// <remarks>
/// <para>A tracker calls a sink from every thread that tracks, at the same time; a sink takes care of its own locking.</para>
/// <para>A sink may throw. The tracker catches, counts and reports that, and goes on with the next sink.</para>
/// <para>A sink that is <see cref="IDisposable"/> is disposed by the tracker it was given to.</para>
/// </remarks>
public interface IEventSink
{
    /// <summary>Takes one event. Called once for each, on the thread that tracks, so it should be quick.</summary>
    /// <param name="eventName">The event's name on the wire.</param>
    /// <param name="utf8Line">
    /// One JSON object in UTF-8 with the line feed at its end. The memory is used again after the call: copy what is kept.
    /// </param>
    void Write(string eventName, ReadOnlySpan<byte> utf8Line);

    /// <summary>Returns when everything taken so far is where it belongs.</summary>
    void Flush();
}
