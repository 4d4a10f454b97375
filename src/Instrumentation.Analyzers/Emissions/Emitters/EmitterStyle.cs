namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>How an emitter takes its event.</summary>
internal enum EmitterStyle
{
    /// <summary>By a name and a bag.</summary>
    Named,

    /// <summary>By an object that holds name and bag, such as <c>EventTelemetry</c>.</summary>
    Object,

    /// <summary>By one of Snowplow's builders.</summary>
    Snowplow,

    /// <summary>By an event id, whose name counts, and a message template.</summary>
    Log,

    /// <summary>By a delegate that was made of both beforehand.</summary>
    DefinedLog,

    /// <summary>By an instance of a generated type.</summary>
    Typed,
}
