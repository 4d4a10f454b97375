namespace Instrumentation;

/// <summary>How a tracker works.</summary>
public sealed class InstrumentationOptions
{
    internal const string DefaultFile = "events.ndjson";

    /// <summary>
    /// The source of the plan that this process is, such as <c>api</c>. Every line names it.
    /// If it is null, the name of the process.
    /// </summary>
    public string? Source { get; set; }

    /// <summary>
    /// Where events go. If there is none, into the file <c>events.ndjson</c> in the current directory.
    /// The tracker owns its sinks: it disposes them.
    /// </summary>
    public IList<IEventSink> Sinks { get; } = [];

    /// <summary>The clock that stamps events; if it is null, the clock of the system. Called on every thread that tracks.</summary>
    public Func<DateTimeOffset>? Clock { get; set; }

    /// <summary>
    /// Is told each fault, on the thread on which it happened. If it is null, faults go to the application's log
    /// (<c>ILogger</c>, where there is one) or else to the standard error stream: there the first, the tenth, the hundredth of a kind.
    /// </summary>
    public Action<TrackerFault>? OnFault { get; set; }
}
