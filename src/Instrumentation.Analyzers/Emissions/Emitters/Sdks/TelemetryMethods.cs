namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>Traces and logs: product events only where the plan asks for them.</summary>
internal static class TelemetryMethods
{
    private static readonly string[] Logs = ["Log", "LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical"];

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
        .. from method in Logs
           select new EmitterDefinition { Method = method, Event = "eventId", Style = EmitterStyle.Log, NamesOthers = true },
    ];

    /// <summary>Delegates that log under a name.</summary>
    public static IReadOnlyList<EmitterDefinition> LoggerMessage() =>
        [new() { Method = "Define", Event = "eventId", Style = EmitterStyle.DefinedLog, NamesOthers = true }];

    /// <summary>The extension methods again: what Azure Monitor takes for a custom event, the values say that fill the message.</summary>
    public static IReadOnlyList<EmitterDefinition> CustomEvents() =>
    [
        .. from method in Logs
           select new EmitterDefinition { Method = method, Event = "message", Properties = ["args"], Style = EmitterStyle.Log, Marker = MessageTemplate.CustomEvent },
    ];

    /// <summary>Delegates that log such messages.</summary>
    public static IReadOnlyList<EmitterDefinition> DefinedCustomEvents() =>
        [new() { Method = "Define", Event = "formatString", Style = EmitterStyle.DefinedLog, Marker = MessageTemplate.CustomEvent }];
}
