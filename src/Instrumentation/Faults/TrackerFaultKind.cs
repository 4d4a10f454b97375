namespace Instrumentation;

/// <summary>What can go wrong between an event and the log.</summary>
public enum TrackerFaultKind
{
    /// <summary>A <c>default</c> event, whose required members nobody has set, was tracked. It was not written (TRK112).</summary>
    DefaultEvent,

    /// <summary>An event could not be turned into a line, for instance because a list of it threw. It was not written.</summary>
    UnwritableEvent,

    /// <summary>A sink threw. The line may be missing there; the other sinks have it.</summary>
    Sink,

    /// <summary>An event was written without a join key that it must carry, so it cannot be joined.</summary>
    MissingKey,

    /// <summary>An event was written with null in place of a value that JSON cannot hold, such as NaN, or an enum that is not set.</summary>
    InvalidValue,

    /// <summary>An event about somebody else was written without their context, because it is unknown.</summary>
    UnknownContext,

    /// <summary>The clock threw. The event was stamped with the time of the system.</summary>
    Clock,

    /// <summary>The callback that is told about faults threw.</summary>
    Callback,
}
