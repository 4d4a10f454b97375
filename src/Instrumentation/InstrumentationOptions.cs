namespace Instrumentation;

/// <summary>How a tracker works.</summary>
public sealed class InstrumentationOptions
{
    /// <summary>The source of the plan that this process is, such as <c>api</c>. Every line names it. The process's name if it is not set.</summary>
    public string? Source { get; set; }

    /// <summary>Where events go. Without any, into <c>events.ndjson</c> in the current directory. The tracker disposes what it is given.</summary>
    public IList<IEventSink> Sinks { get; } = [];

    /// <summary>The clock that stamps events; the system's if it is not set.</summary>
    public Func<DateTimeOffset>? Clock { get; set; }

    /// <summary>Is told every fault, on the thread on which it happened. If it is not set, faults go to the standard error stream.</summary>
    public Action<TrackerFault>? OnFault { get; set; }
}
