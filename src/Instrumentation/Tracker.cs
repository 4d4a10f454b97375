using Instrumentation.Infrastructure;

namespace Instrumentation;

/// <summary>The tracker that applications use: writes each event as one line of JSON to the sinks.</summary>
/// <remarks>The form of a line is described in <c>docs/wire-format.md</c>. A line costs no memory once a thread is warm.</remarks>
public sealed class Tracker : ITracker, IDisposable
{
    private readonly IEventSink[] _sinks;
    private readonly Func<DateTimeOffset>? _clock;
    private readonly EventIds _ids;
    private readonly byte[] _source;
    private int _isDisposed;

    /// <summary>Makes a tracker.</summary>
    /// <param name="options">How it works; later changes of the options have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public Tracker(InstrumentationOptions options)
        : this(options, EventIds.OfProcess)
    {
    }

    internal Tracker(InstrumentationOptions options, EventIds ids)
    {
        if (options is null)
            throw new ArgumentNullException(nameof(options));

        _sinks = options.Sinks.Count == 0 ? [new JsonLinesFileSink("events.ndjson")] : [.. options.Sinks];
        _clock = options.Clock;
        _ids = ids;
        _source = WireJson.Utf8("\",\"source\":" + WireJson.Quote(options.Source ?? AppDomain.CurrentDomain.FriendlyName));
        Faults = new TrackerFaults(options.OnFault ?? (static fault => Console.Error.WriteLine("Instrumentation: " + fault)));
    }

    /// <summary>What went wrong so far.</summary>
    public TrackerFaults Faults { get; }

    // The two generic methods are compiled once for each event type, so they hold nothing but the calls that need the type.

    /// <inheritdoc/>
    public void Track<TEvent>(TEvent e) where TEvent : struct, ITrackedEvent
    {
        EventLine? line = null;
        try
        {
            line = Begin(e.Definition, e.IsBuilt);
            if (line is null)
                return;
            e.WriteProperties(line.Json);
            End(line);
        }
        catch (Exception fault)
        {
            Abandon(line, typeof(TEvent), fault);
        }
    }

    /// <inheritdoc/>
    public void Track<TEvent>(TEvent e, StoredContext context) where TEvent : struct, IStoredEvent
    {
        EventLine? line = null;
        try
        {
            line = Begin(e.Definition, e.IsBuilt, context);
            if (line is null)
                return;
            e.WriteProperties(line.Json);
            End(line);
        }
        catch (Exception fault)
        {
            Abandon(line, typeof(TEvent), fault);
        }
    }

    /// <summary>Returns when the sinks have everything where it belongs.</summary>
    public void Flush()
    {
        foreach (var sink in _sinks)
        {
            try
            {
                sink.Flush();
            }
            catch (Exception fault)
            {
                Faults.Add(TrackerFaultKind.Sink, string.Empty, "The sink could not flush.", fault);
            }
        }
    }

    /// <summary>Flushes and disposes the sinks, once: a container that knows the tracker under two types disposes it twice.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;

        Flush();
        foreach (var sink in _sinks)
        {
            try
            {
                (sink as IDisposable)?.Dispose();
            }
            catch (Exception fault)
            {
                Faults.Add(TrackerFaultKind.Sink, string.Empty, "The sink could not be disposed.", fault);
            }
        }
    }

    private EventLine? Begin(EventDefinition definition, bool isBuilt)
    {
        if (!isBuilt)
            return Refuse(definition);

        var line = BeginLine(definition);
        if (definition.CarriedValues.Length != 0 && CarriedValues.Write(line, TrackingContext.Current) is { } missing)
            Faults.Add(TrackerFaultKind.MissingKey, definition.Name, $"The context has no {string.Join(" or ", missing.AnyOf)}.");
        line.Json.WriteStartObject("properties"u8);
        return line;
    }

    private EventLine? Begin(EventDefinition definition, bool isBuilt, StoredContext? context)
    {
        if (!isBuilt)
            return Refuse(definition);

        context ??= StoredContext.Unknown("no context was given");
        var line = BeginLine(definition);
        if (context.IsUnknown)
        {
            WriteUnknown(line, context.Reason!);
            Faults.Add(TrackerFaultKind.UnknownContext, definition.Name, context.Reason!);
        }
        else if (CarriedValues.Write(line, context.Context) is { } missing)
        {
            Faults.Add(TrackerFaultKind.MissingKey, definition.Name, $"The stored context has no {string.Join(" or ", missing.AnyOf)}.");
        }

        line.Json.WriteStartObject("properties"u8);
        return line;
    }

    private EventLine? Refuse(EventDefinition definition)
    {
        Faults.Add(TrackerFaultKind.DefaultEvent, definition.Name, "The event is default: nobody has set its required properties. It was not written.");
        return null;
    }

    private EventLine BeginLine(EventDefinition definition)
    {
        InvalidValues.Take();
        var line = EventLine.Rent();
        line.Begin(definition, _source, _ids, _clock is null ? DateTime.UtcNow : _clock().UtcDateTime);
        return line;
    }

    private static void WriteUnknown(EventLine line, string reason)
    {
        line.Json.WriteStartObject("context"u8);
        line.Json.WriteString("state"u8, "unknown"u8);
        line.Json.WriteString("reason"u8, reason);
        line.Json.WriteEndObject();
    }

    private void End(EventLine line)
    {
        line.Json.WriteEndObject();
        line.End();
        if (InvalidValues.Take() is var invalid and not 0)
            Faults.Add(TrackerFaultKind.InvalidValue, line.Definition.Name, $"{invalid} of its values cannot be written; null stands in their place.");
        foreach (var sink in _sinks)
        {
            try
            {
                sink.Write(line.Definition.Name, line.Utf8);
            }
            catch (Exception fault)
            {
                Faults.Add(TrackerFaultKind.Sink, line.Definition.Name, "The sink did not take the line.", fault);
            }
        }

        line.Return();
    }

    private void Abandon(EventLine? line, Type type, Exception fault)
    {
        Faults.Add(TrackerFaultKind.UnwritableEvent, line?.Definition.Name ?? type.Name, "The event could not be written.", fault);
        line?.Return();
    }
}
