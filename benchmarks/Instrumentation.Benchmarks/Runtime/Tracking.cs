using BenchmarkDotNet.Attributes;
using Instrumentation.Benchmarks.Events;
using Instrumentation.Infrastructure;
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.Channel;
using Microsoft.ApplicationInsights.Extensibility;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Instrumentation.Benchmarks.Runtime;

/// <summary>One event with eight properties and two keys: by hand, by the tracker, and by what .NET applications use today.</summary>
[MemoryDiagnoser]
public class Tracking
{
    private static readonly DateTimeOffset StartsAt = new(2027, 1, 11, 9, 0, 0, TimeSpan.Zero);

    private readonly DiscardSink _sink = new();
    private readonly DiscardSink _handSink = new();
    private Tracker _tracker = null!;
    private HandWritten _byHand = null!;
    private IDisposable _scope = null!;
    private ILogger _logger = null!;
    private TelemetryConfiguration _configuration = null!;
    private TelemetryClient _telemetry = null!;

    /// <summary>Makes each of the four, and checks that the first two write the same bytes but for id and time.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var options = new InstrumentationOptions { Source = "api" };
        options.Sinks.Add(_sink);
        _tracker = new Tracker(options, EventIds.OfProcess);
        _byHand = new HandWritten(EventIds.OfProcess, _handSink);
        _scope = TrackingContext.Begin(TrackingContext.Empty.With((UserId)"8842").With((SessionId)"s-20261122-77"));

        var formatters = new ServiceCollection().AddLogging(logging => logging.AddJsonConsole()).BuildServiceProvider().GetServices<ConsoleFormatter>();
        _logger = new FormattingLogger(formatters.Single(formatter => formatter.Name == ConsoleFormatterNames.Json));

        // An address on this machine where nobody listens: the channel must not find a network.
        _configuration = new TelemetryConfiguration
        {
            TelemetryChannel = new InMemoryChannel { EndpointAddress = "http://127.0.0.1:9/v2/track" },
            ConnectionString = "InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=http://127.0.0.1:9/",
        };
        _telemetry = new TelemetryClient(_configuration);

        ByTracker();
        ByHand();
        if (_sink.Length != _handSink.Length)
            throw new InvalidOperationException("The two lines differ; the comparison would be unfair.");
    }

    /// <summary>Ends the context.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _scope.Dispose();
        _tracker.Dispose();
        _configuration.Dispose();
    }

    /// <summary>Hand-written code for the same bytes.</summary>
    [Benchmark(Baseline = true)]
    public void ByHand() =>
        _byHand.CourseViewed("8842", "s-20261122-77", "csharp-101", "C# for people who count", 249.5, 1830, 12, true, "advanced", StartsAt);

    /// <summary>The generated event through the tracker.</summary>
    [Benchmark]
    public void ByTracker() =>
        _tracker.Track(new CourseViewed
        {
            CourseId = "csharp-101",
            CourseTitle = "C# for people who count",
            PriceAmount = 249.5,
            LeadTimeMs = 1830,
            SeatsLeft = 12,
            IsReturning = true,
            Level = Level.Advanced,
            StartsAt = StartsAt,
        });

    /// <summary>The generated logging method with the JSON console formatter, into a stream that goes nowhere.</summary>
    [Benchmark]
    public void ByLoggerMessage() =>
        CourseLog.CourseViewed(_logger, "8842", "s-20261122-77", "csharp-101", "C# for people who count", 249.5, 1830, 12, true, "advanced", StartsAt);

    /// <summary>Application Insights with its in-memory channel.</summary>
    [Benchmark]
    public void ByTelemetryClient() =>
        _telemetry.TrackEvent(
            "course_viewed",
            new Dictionary<string, string>
            {
                ["user_id"] = "8842",
                ["session_id"] = "s-20261122-77",
                ["course_id"] = "csharp-101",
                ["course_title"] = "C# for people who count",
                ["is_returning"] = "true",
                ["level"] = "advanced",
                ["starts_at"] = "2027-01-11T09:00:00.000Z",
            },
            new Dictionary<string, double> { ["price_amount"] = 249.5, ["lead_time_ms"] = 1830, ["seats_left"] = 12 });
}
