using Instrumentation.Infrastructure;

namespace Instrumentation;

/// <summary>Everything about a line that does not depend on the event's type.</summary>
internal sealed class LineComposer
{
    private readonly Func<DateTimeOffset>? _clock;
    private readonly EventIds _ids;
    private readonly TrackerFaults _faults;
    private readonly byte[] _source;

    public LineComposer(InstrumentationOptions options, EventIds ids, TrackerFaults faults)
    {
        _clock = options.Clock;
        _ids = ids;
        _faults = faults;
        _source = WireJson.Utf8("\",\"source\":" + WireJson.Quote(options.Source ?? AppDomain.CurrentDomain.FriendlyName));
    }

    /// <summary>Begins a line up to its properties, with the carried values of the current context.</summary>
    /// <returns>The line, or null for an event that is not built.</returns>
    public EventLine? Begin(EventDefinition definition, bool isBuilt)
    {
        if (!isBuilt)
            return Refuse(definition);

        var line = BeginLine(definition);
        if (definition.CarriedValues.Length != 0)
            line.Missing = CarriedValues.Write(line, TrackingContext.Current);
        line.Json.WriteStartObject("properties"u8);
        return line;
    }

    /// <summary>Begins a line up to its properties, with the carried values of a stored context.</summary>
    /// <returns>The line, or null for an event that is not built.</returns>
    public EventLine? Begin(EventDefinition definition, bool isBuilt, StoredContext? context)
    {
        if (!isBuilt)
            return Refuse(definition);

        context ??= StoredContext.NotGiven;
        var line = BeginLine(definition);
        if (context.IsUnknown)
            WriteUnknown(line, context.Reason!);
        else if (definition.CarriedValues.Length != 0)
            line.Missing = CarriedValues.Write(line, context.Context);
        line.Json.WriteStartObject("properties"u8);
        return line;
    }

    /// <summary>Gives the line back and reports what it lacked: last, so that a callback that tracks finds nothing half done.</summary>
    public void Finish(EventLine line)
    {
        var name = line.Definition.Name;
        var missing = line.Missing;
        var unknown = line.UnknownContext;
        var invalid = line.Return();

        if (missing is not null)
        {
            var names = string.Join(" or ", missing.AnyOf);
            _faults.Add(TrackerFaultKind.MissingKey, name, $"The context has no {names}, so the event cannot be joined.");
        }

        if (unknown is not null)
            _faults.Add(TrackerFaultKind.UnknownContext, name, $"The stored context is unknown: {unknown}.");
        if (invalid != 0)
            _faults.Add(TrackerFaultKind.InvalidValue, name, $"Null stands in place of {invalid} of its values, which JSON cannot hold.");
    }

    private EventLine? Refuse(EventDefinition definition)
    {
        _faults.Add(
            TrackerFaultKind.DefaultEvent,
            definition.Name,
            "The event is default: nobody has set its required properties. It was not written (TRK112).");
        return null;
    }

    private EventLine BeginLine(EventDefinition definition)
    {
        var utc = _clock is null ? DateTime.UtcNow : ReadClock(definition, _clock);
        var line = EventLine.Rent();
        line.Begin(definition, _source, _ids, utc);
        return line;
    }

    private DateTime ReadClock(EventDefinition definition, Func<DateTimeOffset> clock)
    {
        try
        {
            return clock().UtcDateTime;
        }
        catch (Exception fault)
        {
            _faults.Add(TrackerFaultKind.Clock, definition.Name, "The clock threw. The time of the system stands in the line.", fault);
            return DateTime.UtcNow;
        }
    }

    private static void WriteUnknown(EventLine line, string reason)
    {
        line.UnknownContext = reason;
        line.Json.WriteStartObject("context"u8);
        line.Json.WriteString("state"u8, "unknown"u8);
        line.Json.WriteString("reason"u8, reason);
        line.Json.WriteEndObject();
    }
}
