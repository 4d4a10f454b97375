using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

/// <summary>A tracker of its own, with its own numbers, whose lines and faults a test can look at.</summary>
internal sealed class Recording : IDisposable
{
    private readonly List<TrackerFault> _faults = [];

    public Recording(Action<InstrumentationOptions>? configure = null)
    {
        var options = new InstrumentationOptions { Source = "api", OnFault = Remember };
        options.Sinks.Add(Sink);
        configure?.Invoke(options);
        Tracker = new Tracker(options, new EventIds(new Guid("01234567-89ab-4def-8123-456789abcdef")));
    }

    public InMemorySink Sink { get; } = new();

    public Tracker Tracker { get; }

    public IReadOnlyList<TrackerFault> Faults
    {
        get
        {
            lock (_faults)
                return [.. _faults];
        }
    }

    public RecordedEvent Single => Assert.Single(Sink.Events);

    public void Dispose() => Tracker.Dispose();

    private void Remember(TrackerFault fault)
    {
        lock (_faults)
            _faults.Add(fault);
    }
}
