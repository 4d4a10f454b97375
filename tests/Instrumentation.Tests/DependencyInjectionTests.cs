using Microsoft.Extensions.DependencyInjection;

namespace Instrumentation.Tests;

public class DependencyInjectionTests
{
    [Fact]
    public void There_is_one_tracker_by_its_interface_and_by_its_type()
    {
        using var provider = new ServiceCollection().AddInstrumentation(options => options.Sinks.Add(new InMemorySink())).BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<ITracker>(), provider.GetRequiredService<Tracker>());
    }

    [Fact]
    public void Several_calls_set_the_same_options_in_their_order()
    {
        var sink = new InMemorySink();
        var services = new ServiceCollection().AddSingleton(sink);
        services.AddInstrumentation(options => options.Source = "first");
        services.AddInstrumentation((provider, options) => options.Sinks.Add(provider.GetRequiredService<InMemorySink>()));
        services.AddInstrumentation(options => options.Source = "second");
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<ITracker>().Track(new HomeSeen());

        Assert.Equal("second", Assert.Single(sink.Events).Json.GetProperty("source").GetString());
    }

    [Fact]
    public void The_end_of_the_application_ends_the_sinks_once()
    {
        var sink = new DisposableSink();
        using (var provider = new ServiceCollection().AddInstrumentation(options => options.Sinks.Add(sink)).BuildServiceProvider())
            provider.GetRequiredService<ITracker>();

        Assert.Equal((1, 1), (sink.Flushed, sink.Disposed));
    }

    [Fact]
    public void A_tracker_of_the_application_stays()
    {
        var services = new ServiceCollection().AddSingleton<ITracker, OwnTracker>().AddInstrumentation();
        using var provider = services.BuildServiceProvider();

        Assert.IsType<OwnTracker>(provider.GetRequiredService<ITracker>());
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => InstrumentationServiceCollectionExtensions.AddInstrumentation(null!));
        Assert.Throws<ArgumentNullException>(() => new Tracker(null!));
        Assert.Throws<ArgumentNullException>(() => new Tracker(new InstrumentationOptions { Sinks = { null! } }));
    }

    private sealed class OwnTracker : ITracker
    {
        public void Track<TEvent>(TEvent e) where TEvent : struct, ITrackedEvent
        {
        }

        public void Track<TEvent>(TEvent e, StoredContext context) where TEvent : struct, IStoredEvent
        {
        }
    }

    private sealed class DisposableSink : IEventSink, IDisposable
    {
        public int Flushed { get; private set; }

        public int Disposed { get; private set; }

        public void Write(string eventName, ReadOnlySpan<byte> utf8Line)
        {
        }

        public void Flush() => Flushed++;

        public void Dispose() => Disposed++;
    }
}
