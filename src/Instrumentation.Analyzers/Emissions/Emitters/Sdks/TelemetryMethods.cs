namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>Traces and logs: product events only where the plan asks for them.</summary>
internal static class TelemetryMethods
{
    private static readonly EventObjectDefinition ActivityEvent = new("System.Diagnostics.ActivityEvent")
    {
        NameParameter = "name",
        BagParameters = ["tags"],
    };

    private static readonly EventObjectDefinition LogRecordData = new("OpenTelemetry.Logs.LogRecordData")
    {
        NameMember = "EventName",
        IsOptional = true,
    };

    /// <summary><c>System.Diagnostics.Activity</c>.</summary>
    public static IReadOnlyList<EmitterDefinition> Activity() =>
        [new() { Method = "AddEvent", Event = "e", Style = EmitterStyle.Object, EventObject = ActivityEvent }];

    /// <summary><c>OpenTelemetry.Trace.TelemetrySpan</c>.</summary>
    public static IReadOnlyList<EmitterDefinition> TelemetrySpan() =>
        [new() { Method = "AddEvent", Event = "name", Properties = ["attributes"] }];

    /// <summary><c>OpenTelemetry.Logs.Logger</c>; a record without a name is an ordinary one.</summary>
    public static IReadOnlyList<EmitterDefinition> LogRecord() =>
        [new() { Method = "EmitLog", Event = "data", Style = EmitterStyle.Object, EventObject = LogRecordData, Properties = ["attributes"] }];

    /// <summary><c>ILogger</c>, and its extension methods that take an event id.</summary>
    public static IReadOnlyList<EmitterDefinition> Logger() =>
    [
        .. from method in new[] { "Log", "LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical" }
           select new EmitterDefinition { Method = method, Event = "eventId", Style = EmitterStyle.Log, NamesOthers = true },
    ];
}
