using Microsoft.Extensions.Logging;

namespace Instrumentation;

/// <summary>Where faults go when the application did not say: silence would be the very loss that tracking has to show.</summary>
internal static partial class FaultLog
{
    /// <summary>To the log of the application.</summary>
    public static Action<TrackerFault> To(ILogger logger) => fault =>
    {
        if (IsWorthALine(fault.Count))
            Log(logger, LevelOf(fault.Kind), fault.Kind, fault.EventName, fault.Count, fault.Message, fault.Exception);
    };

    /// <summary>To the standard error stream, where there is no log.</summary>
    public static void ToStandardError(TrackerFault fault)
    {
        if (IsWorthALine(fault.Count))
            Console.Error.WriteLine("Instrumentation: " + fault);
    }

    /// <summary>The first, the tenth, the hundredth: a fault in every event must not flood what it is reported to.</summary>
    internal static bool IsWorthALine(long count)
    {
        while (count >= 10 && count % 10 == 0)
            count /= 10;
        return count == 1;
    }

    private static LogLevel LevelOf(TrackerFaultKind kind) => kind switch
    {
        TrackerFaultKind.DefaultEvent or TrackerFaultKind.UnwritableEvent or TrackerFaultKind.Sink => LogLevel.Error,
        _ => LogLevel.Warning,
    };

    [LoggerMessage(EventId = 1, EventName = "TrackerFault", Message = "{Kind} in {Event}, {Count} so far: {Reason}")]
    private static partial void Log(
        ILogger logger, LogLevel level, TrackerFaultKind kind, string @event, long count, string reason, Exception? exception);
}
