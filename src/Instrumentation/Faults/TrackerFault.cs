namespace Instrumentation;

/// <summary>One thing that went wrong while tracking.</summary>
public sealed class TrackerFault
{
    internal TrackerFault(TrackerFaultKind kind, string eventName, string message, Exception? exception, long count)
    {
        Kind = kind;
        EventName = eventName;
        Message = message;
        Exception = exception;
        Count = count;
    }

    /// <summary>What went wrong.</summary>
    public TrackerFaultKind Kind { get; }

    /// <summary>The event's name on the wire; empty if no event is involved.</summary>
    public string EventName { get; }

    /// <summary>What went wrong, in words.</summary>
    public string Message { get; }

    /// <summary>What was thrown, if anything.</summary>
    public Exception? Exception { get; }

    /// <summary>How often this kind of fault has happened to this event, this time included.</summary>
    public long Count { get; }

    /// <inheritdoc/>
    public override string ToString()
    {
        var place = EventName.Length == 0 ? "" : $" in {EventName}";
        var cause = Exception is null ? "" : $" ({Exception.GetType().Name}: {Exception.Message})";
        return $"{Kind} #{Count}{place}: {Message}{cause}";
    }
}
