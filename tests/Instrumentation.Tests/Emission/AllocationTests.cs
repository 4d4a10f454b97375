namespace Instrumentation.Tests;

public class AllocationTests
{
    private const int Events = 10_000;

    [Fact]
    public void An_event_costs_no_memory_once_the_thread_is_warm()
    {
        var sink = new CountingSink();
        using var tracker = new Tracker(new InstrumentationOptions { Source = "api", Sinks = { sink } });
        var stored = StoredContext.Restore(Context().Capture().ToText());
        using var scope = TrackingContext.Begin(Context());
        void TrackBoth()
        {
            tracker.Track(new ApplicationSubmitted
            {
                ApplicantId = "applicant-1",
                CourseId = "코스 1",
                RoundId = Guid.Empty,
                SubmittedAt = DateTimeOffset.UtcNow,
                Answer = 3.5m,
                Score = 0.75,
                LeadTime = TimeSpan.FromSeconds(90.5),
                IsInternal = false,
            });
            tracker.Track(new PaperPassed { ApplicantId = "applicant-1" }, stored);
        }

        // Through the interface, too, as applications call it.
        ITracker injected = tracker;
        for (var i = 0; i < 200; i++)
        {
            TrackBoth();
            injected.Track(new HomeSeen());
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Events; i++)
        {
            TrackBoth();
            injected.Track(new HomeSeen());
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // Not per event: tiering may move a method to its optimised form while we count.
        Assert.InRange(allocated, 0, Events / 10);
        Assert.Equal(0, tracker.Faults.Total);
        Assert.Equal(3 * (Events + 200), sink.Count);
    }

    private static TrackingContext Context() => TrackingContext.Empty
        .With(new UserId("42"))
        .With(new SessionId(Guid.NewGuid()))
        .WithAttribution([new("utm_source", "newsletter"), new("utm_campaign", "autumn")]);

    private sealed class CountingSink : IEventSink
    {
        public int Count { get; private set; }

        public void Write(string eventName, ReadOnlySpan<byte> utf8Line) => Count++;

        public void Flush()
        {
        }
    }
}
