using System.Text.Json;
using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

public class WireFormTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 21, 3, 15, 123, TimeSpan.FromHours(9));

    private readonly Recording _recording = new(options => options.Clock = () => Noon);

    [Fact]
    public void A_line_has_the_envelope_the_carried_values_and_the_properties_in_this_order()
    {
        var context = TrackingContext.Empty.With(new UserId("42")).WithAttribution([new("utm_source", "newsletter")]);
        using (TrackingContext.Begin(context))
            _recording.Tracker.Track(new CourseViewed { CourseId = "c#", Score = 0.5 });

        Assert.Equal(
            """{"event":"course_viewed","event_id":"01234567-89ab-8def-8123-000000000001","sequence":1,"timestamp":"2026-11-22T12:03:15.123Z","source":"api","plan":"bootcamp","plan_version":3,"user_id":"42","utm_source":"newsletter","properties":{"course_id":"c#","score":0.5}}""",
            _recording.Single.Line);
        Assert.Empty(_recording.Faults);
    }

    [Fact]
    public void A_kind_other_than_track_is_written_and_nothing_carried_leaves_nothing_behind()
    {
        _recording.Tracker.Track(new HomeSeen());

        Assert.EndsWith(""","plan_version":3,"kind":"page","properties":{}}""", _recording.Single.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_the_event_carries_is_taken_from_the_context()
    {
        var context = TrackingContext.Empty
            .With(new UserId("42")).With(new SessionId(Guid.NewGuid())).WithCommon("platform", "ios").WithAttribution([new("utm_medium", "cpc")]);
        using (TrackingContext.Begin(context))
            _recording.Tracker.Track(new CourseViewed { CourseId = "1" });

        Assert.Equal(
            ["event", "event_id", "sequence", "timestamp", "source", "plan", "plan_version", "user_id", "properties"],
            _recording.Single.Json.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void A_stored_event_takes_its_values_from_the_stored_context_and_never_from_the_current_one()
    {
        var applicant = TrackingContext.Empty.With(new UserId("applicant")).Capture().ToText();
        var admin = TrackingContext.Empty.With(new UserId("admin")).WithAttribution([new("utm_source", "intranet")]);
        using (TrackingContext.Begin(admin))
            _recording.Tracker.Track(new PaperPassed { ApplicantId = "7" }, StoredContext.Restore(applicant));

        Assert.Equal("applicant", _recording.Single.Json.GetProperty("user_id").GetString());
        Assert.False(_recording.Single.Json.TryGetProperty("utm_source", out _));
    }

    [Fact]
    public void An_unknown_context_is_said_in_the_line_with_the_reason()
    {
        using (TrackingContext.Begin(TrackingContext.Empty.With(new UserId("admin"))))
            _recording.Tracker.Track(new PaperPassed { ApplicantId = "7" }, StoredContext.Unknown("older than the \"tracking\""));

        Assert.EndsWith(
            ""","plan_version":3,"context":{"state":"unknown","reason":"older than the \"tracking\""},"properties":{"applicant_id":"7"}}""",
            _recording.Single.Line,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_any_script_stays_readable_and_any_name_is_quoted()
    {
        using var recording = new Recording(options => options.Source = "a\"b\\c\n한국");
        recording.Tracker.Track(new Custom(writer => WireWriter.Write(writer, "city"u8, "서울 <Zürich>")));

        Assert.Equal("a\"b\\c\n한국", recording.Single.Json.GetProperty("source").GetString());
        Assert.Contains("\"city\":\"서울 <Zürich>\"", recording.Single.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_source_the_process_is_named()
    {
        using var recording = new Recording(options => options.Source = null);
        recording.Tracker.Track(new HomeSeen());

        Assert.Equal(AppDomain.CurrentDomain.FriendlyName, recording.Single.Json.GetProperty("source").GetString());
    }

    [Fact]
    public void The_clock_of_the_system_stamps_in_UTC_with_milliseconds()
    {
        using var recording = new Recording();
        var before = DateTimeOffset.UtcNow;
        for (var i = 0; i < 3; i++)
        {
            recording.Tracker.Track(new HomeSeen());
            Thread.Sleep(400);
        }

        foreach (var recorded in recording.Sink.Events)
        {
            var text = recorded.Json.GetProperty("timestamp").GetString()!;
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", text);
            Assert.InRange(recorded.Json.GetProperty("timestamp").GetDateTimeOffset(), before.AddMilliseconds(-1), DateTimeOffset.UtcNow);
        }
    }

    [Fact]
    public void A_line_longer_than_any_before_is_whole_and_so_is_the_one_after_it()
    {
        var text = new string('x', 3_000_000);
        _recording.Tracker.Track(new Custom(writer => WireWriter.Write(writer, "text"u8, text)));
        _recording.Tracker.Track(new HomeSeen());

        Assert.Equal(text, _recording.Sink.Events[0].Properties.GetProperty("text").GetString());
        Assert.Equal("home_seen", _recording.Sink.Events[1].Name);
    }

    [Fact]
    public void An_event_tracked_while_another_is_written_disturbs_neither()
    {
        _recording.Tracker.Track(new Custom(writer =>
        {
            WireWriter.Write(writer, "before"u8, double.NaN);
            _recording.Tracker.Track(new HomeSeen());
            WireWriter.Write(writer, "after"u8, 2);
        }));

        Assert.Equal(["home_seen", "custom"], _recording.Sink.Events.Select(recorded => recorded.Name));
        Assert.Equal("""{"before":null,"after":2}""", _recording.Sink.Events[1].Properties.GetRawText());
        var fault = Assert.Single(_recording.Faults);
        Assert.Equal((TrackerFaultKind.InvalidValue, "custom"), (fault.Kind, fault.EventName));
    }

    [Fact]
    public void Every_sink_gets_the_line_with_its_line_feed_and_the_name()
    {
        var first = new ByteSink();
        using var recording = new Recording(options => options.Sinks.Add(first));
        recording.Tracker.Track(new HomeSeen());

        Assert.Equal(recording.Sink.Lines.Single() + "\n", first.Text);
        Assert.Equal("home_seen", first.Names.Single());
        using var json = JsonDocument.Parse(first.Text);
    }
}
