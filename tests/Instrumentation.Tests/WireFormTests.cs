using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

public class WireFormTests
{
    [Fact]
    public void A_line_has_the_envelope_the_carried_values_and_the_properties_in_this_order()
    {
        var sink = new InMemorySink();
        using var tracker = new Tracker(
            new InstrumentationOptions
            {
                Source = "api",
                Sinks = { sink },
                Clock = () => new DateTimeOffset(2026, 11, 22, 21, 3, 15, 123, TimeSpan.FromHours(9)),
            },
            new EventIds(new Guid("01234567-89ab-4def-8123-456789abcdef")));

        using (TrackingContext.Begin(TrackingContext.Empty.With(new UserId("42"))))
            tracker.Track(new CourseViewed { CourseId = "c#", Score = 0.5 });

        Assert.Equal(
            """{"event":"course_viewed","event_id":"01234567-89ab-8def-8123-000000000001","sequence":1,"timestamp":"2026-11-22T12:03:15.123Z","source":"api","plan":"bootcamp","plan_version":3,"user_id":"42","properties":{"course_id":"c#","score":0.5}}""",
            Assert.Single(sink.Lines));
        Assert.Equal(0, tracker.Faults.Total);
    }
}
