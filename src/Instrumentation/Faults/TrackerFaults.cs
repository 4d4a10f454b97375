using System.Collections.Concurrent;

namespace Instrumentation;

/// <summary>Counts what went wrong in one tracker, by kind and event. Safe for use from many threads.</summary>
/// <remarks>On .NET 8 and later the counter <c>instrumentation.tracker.faults</c> of the meter <c>Instrumentation</c> shows the same.</remarks>
public sealed class TrackerFaults
{
    private readonly ConcurrentDictionary<(TrackerFaultKind Kind, string EventName), Counter> _counts = new();
    private readonly Action<TrackerFault> _report;

    /// <summary>A callback that tracks and fails again must not call itself without end.</summary>
    [ThreadStatic]
    private static bool _isReporting;

    internal TrackerFaults(Action<TrackerFault> report) => _report = report;

    /// <summary>How often anything went wrong.</summary>
    public long Total => _counts.Sum(entry => Volatile.Read(ref entry.Value.Count));

    /// <summary>How often one kind of fault happened.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The count since the tracker was made.</returns>
    public long Count(TrackerFaultKind kind) =>
        _counts.Where(entry => entry.Key.Kind == kind).Sum(entry => Volatile.Read(ref entry.Value.Count));

    /// <summary>How often one kind of fault happened to one event.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="eventName">The event's name on the wire.</param>
    /// <returns>The count since the tracker was made.</returns>
    public long Count(TrackerFaultKind kind, string eventName) =>
        _counts.TryGetValue((kind, eventName), out var count) ? Volatile.Read(ref count.Count) : 0;

    internal void Add(TrackerFaultKind kind, string eventName, string message, Exception? exception = null)
    {
        var count = Increment(kind, eventName);
        if (_isReporting)
            return;

        _isReporting = true;
        try
        {
            _report(new TrackerFault(kind, eventName, message, exception, count));
        }
        catch (Exception)
        {
            Increment(TrackerFaultKind.Callback, string.Empty);
        }
        finally
        {
            _isReporting = false;
        }
    }

    private long Increment(TrackerFaultKind kind, string eventName)
    {
#if NET
        FaultMetrics.Add(kind, eventName);
#endif
        return Interlocked.Increment(ref _counts.GetOrAdd((kind, eventName), static _ => new Counter()).Count);
    }

    private sealed class Counter
    {
        public long Count;
    }
}
