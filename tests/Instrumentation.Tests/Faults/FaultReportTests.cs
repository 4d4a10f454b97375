using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Tests;

public class FaultReportTests
{
    [Fact]
    public void The_log_of_the_application_hears_of_the_first_the_tenth_and_the_hundredth()
    {
        var log = new ListLogger();
        var services = new ServiceCollection().AddSingleton<ILoggerFactory>(log).AddInstrumentation(options => options.Sinks.Add(new InMemorySink()));
        using var provider = services.BuildServiceProvider();
        var tracker = provider.GetRequiredService<ITracker>();
        for (var i = 0; i < 150; i++)
            tracker.Track(default(HomeSeen));

        Assert.Equal(["1", "10", "100"], log.Lines.Select(line => line.Split("home_seen, ")[1].Split(' ')[0]));
        Assert.All(log.Lines, line => Assert.StartsWith("Error DefaultEvent", line, StringComparison.Ordinal));
        Assert.Equal("Instrumentation", log.Category);
    }

    [Fact]
    public void A_callback_of_the_application_hears_of_every_one()
    {
        var faults = new List<TrackerFault>();
        var services = new ServiceCollection().AddSingleton<ILoggerFactory>(new ListLogger()).AddInstrumentation(options =>
        {
            options.Sinks.Add(new InMemorySink());
            options.OnFault = faults.Add;
        });
        using var provider = services.BuildServiceProvider();
        for (var i = 0; i < 12; i++)
            provider.GetRequiredService<ITracker>().Track(default(HomeSeen));

        Assert.Equal(Enumerable.Range(1, 12), faults.Select(fault => (int)fault.Count));
    }

    [Fact]
    public void The_meter_shows_faults_by_kind_and_event()
    {
        var seen = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Meter.Name: "Instrumentation", Name: "instrumentation.tracker.faults" })
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            lock (seen)
                seen.Add($"{count} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}");
        });
        listener.Start();
        using var recording = new Recording();
        recording.Tracker.Track(default(ApplicationSubmitted));

        // Other tests count into the same meter; only this one tracks this event by default.
        lock (seen)
            Assert.Contains("1 kind=DefaultEvent event=application_submitted", seen);
    }

    [Fact]
    public void A_fault_says_what_where_and_how_often()
    {
        var fault = new TrackerFault(TrackerFaultKind.Sink, "home_seen", "FileSink did not take the line.", new IOException("full"), 3);

        Assert.Equal("Sink #3 in home_seen: FileSink did not take the line. (IOException: full)", fault.ToString());
    }

    private sealed class ListLogger : ILoggerFactory, ILogger
    {
        public List<string> Lines { get; } = [];

        public string? Category { get; private set; }

        public ILogger CreateLogger(string categoryName)
        {
            Category = categoryName;
            return this;
        }

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel} {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
