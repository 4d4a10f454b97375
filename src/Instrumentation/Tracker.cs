using Instrumentation.Infrastructure;

namespace Instrumentation;

/// <summary>The tracker that applications use: writes each event as one line of JSON to its sinks.</summary>
/// <remarks>
/// <para>The form of a line is described in <c>docs/wire-format.md</c>. Once a thread is warm, an event costs no memory.</para>
/// <para>Nothing that goes wrong with an event, a value or a sink is thrown; <see cref="Faults"/> counts it.</para>
/// </remarks>
public sealed class Tracker : ITracker, IDisposable
{
    private readonly LineComposer _composer;
    private readonly IEventSink[] _sinks;
    private int _isDisposed;

    /// <summary>Makes a tracker.</summary>
    /// <param name="options">How it works; later changes of the options have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/>, or one of its sinks, is null.</exception>
    public Tracker(InstrumentationOptions options)
        : this(options, EventIds.OfProcess)
    {
    }

    internal Tracker(InstrumentationOptions options, EventIds ids)
    {
        if (options is null)
            throw new ArgumentNullException(nameof(options));
        if (options.Sinks.Contains(null!))
            throw new ArgumentNullException(nameof(options), "A sink is null.");

        Faults = new TrackerFaults(options.OnFault ?? FaultLog.ToStandardError);
        _sinks = options.Sinks.Count == 0 ? [new JsonLinesFileSink(InstrumentationOptions.DefaultFile)] : [.. options.Sinks];
        _composer = new LineComposer(options, ids, Faults);
    }

    /// <summary>What went wrong so far.</summary>
    public TrackerFaults Faults { get; }

    // The two generic methods are compiled once for each event type, so they hold only the calls that need the type.

    /// <inheritdoc/>
    public void Track<TEvent>(TEvent e) where TEvent : struct, ITrackedEvent
    {
        EventLine? line = null;
        try
        {
            line = _composer.Begin(e.Definition, e.IsBuilt);
            if (line is null)
                return;
            e.WriteProperties(line.Json);
            Emit(line);
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
            line = _composer.Begin(e.Definition, e.IsBuilt, context);
            if (line is null)
                return;
            e.WriteProperties(line.Json);
            Emit(line);
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
                Faults.Add(TrackerFaultKind.Sink, string.Empty, $"{sink.GetType().Name} could not flush.", fault);
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
                Faults.Add(TrackerFaultKind.Sink, string.Empty, $"{sink.GetType().Name} could not be disposed.", fault);
            }
        }
    }

    private void Emit(EventLine line)
    {
        line.End();
        var name = line.Definition.Name;
        foreach (var sink in _sinks)
        {
            try
            {
                sink.Write(name, line.Utf8);
            }
            catch (Exception fault)
            {
                Faults.Add(TrackerFaultKind.Sink, name, $"{sink.GetType().Name} did not take the line.", fault);
            }
        }

        _composer.Finish(line);
    }

    private void Abandon(EventLine? line, Type type, Exception fault)
    {
        var name = line is null ? type.Name : line.Definition.Name;
        line?.Return();
        Faults.Add(TrackerFaultKind.UnwritableEvent, name, "The event could not be written.", fault);
    }
}
