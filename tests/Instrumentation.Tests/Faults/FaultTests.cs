using System.Text.Json;
using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

public class FaultTests
{
    private readonly Recording _recording = new();

    [Fact]
    public void A_default_event_is_counted_and_reported_and_never_written()
    {
        _recording.Tracker.Track(default(CourseViewed));
        _recording.Tracker.Track(default(PaperPassed), StoredContext.Unknown("old"));

        Assert.Empty(_recording.Sink.Lines);
        Assert.Equal(2, _recording.Tracker.Faults.Count(TrackerFaultKind.DefaultEvent));
        Assert.Equal(["course_viewed", "paper_passed_server"], _recording.Faults.Select(fault => fault.EventName));
    }

    [Fact]
    public void A_missing_key_is_counted_for_each_event_and_the_event_is_written()
    {
        _recording.Tracker.Track(new CourseViewed { CourseId = "1" });
        _recording.Tracker.Track(new CourseViewed { CourseId = "2" });
        _recording.Tracker.Track(new PaperPassed { ApplicantId = "1" }, TrackingContext.Empty.Capture());

        Assert.Equal(3, _recording.Sink.Lines.Count);
        Assert.Equal(2, _recording.Tracker.Faults.Count(TrackerFaultKind.MissingKey, "course_viewed"));
        Assert.Equal(1, _recording.Tracker.Faults.Count(TrackerFaultKind.MissingKey, "paper_passed_server"));
        Assert.Equal(3, _recording.Tracker.Faults.Total);
        Assert.Contains("user_id or anonymous_id", _recording.Faults[0].Message, StringComparison.Ordinal);
        Assert.Equal(2, _recording.Faults[1].Count);
    }

    [Fact]
    public void One_of_the_names_is_enough_and_attribution_may_be_empty()
    {
        using (TrackingContext.Begin(TrackingContext.Empty.WithCommon("anonymous_id", "a")))
            _recording.Tracker.Track(new CourseViewed { CourseId = "1" });

        Assert.Empty(_recording.Faults);
        Assert.Equal("a", _recording.Single.Json.GetProperty("anonymous_id").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_key_without_a_value_is_missing(string? value)
    {
        using (TrackingContext.Begin(TrackingContext.Empty.WithCommon("user_id", value)))
            _recording.Tracker.Track(new CourseViewed { CourseId = "1" });

        Assert.Equal(1, _recording.Tracker.Faults.Count(TrackerFaultKind.MissingKey, "course_viewed"));
    }

    [Fact]
    public void An_unknown_context_is_counted_as_such_and_not_as_missing_keys()
    {
        _recording.Tracker.Track(new PaperPassed { ApplicantId = "1" }, StoredContext.Unknown("older than the tracking"));
        _recording.Tracker.Track(new PaperPassed { ApplicantId = "2" }, null!);

        Assert.Equal(2, _recording.Sink.Lines.Count);
        Assert.Equal([TrackerFaultKind.UnknownContext, TrackerFaultKind.UnknownContext], _recording.Faults.Select(fault => fault.Kind));
        Assert.Contains("older than the tracking", _recording.Faults[0].Message, StringComparison.Ordinal);
        Assert.Contains("no context was given", _recording.Sink.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sink_that_throws_is_counted_and_the_others_get_the_line()
    {
        var before = new InMemorySink();
        using var recording = new Recording(options =>
        {
            options.Sinks.Insert(0, before);
            options.Sinks.Insert(1, new BrokenSink());
        });
        recording.Tracker.Track(new HomeSeen());
        recording.Tracker.Flush();

        Assert.Single(before.Lines);
        Assert.Single(recording.Sink.Lines);
        Assert.Equal(1, recording.Tracker.Faults.Count(TrackerFaultKind.Sink, "home_seen"));
        Assert.Equal(1, recording.Tracker.Faults.Count(TrackerFaultKind.Sink, string.Empty));
        Assert.IsType<IOException>(recording.Faults[0].Exception);
    }

    [Fact]
    public void An_event_that_throws_is_counted_and_the_next_one_is_whole()
    {
        _recording.Tracker.Track(new Custom(_ => throw new InvalidOperationException("lazy list")));
        _recording.Tracker.Track(new HomeSeen());

        Assert.Equal("home_seen", _recording.Single.Name);
        Assert.Equal(1, _recording.Tracker.Faults.Count(TrackerFaultKind.UnwritableEvent, "custom"));
        Assert.Equal(2, _recording.Single.Json.GetProperty("sequence").GetInt64()); // the gap shows the loss
    }

    [Fact]
    public void Unbalanced_JSON_never_reaches_a_sink()
    {
        _recording.Tracker.Track(new Custom(writer => writer.WriteStartArray("open"u8)));
        _recording.Tracker.Track(new Custom(writer => writer.WriteEndObject()));

        Assert.Empty(_recording.Sink.Lines);
        Assert.Equal(2, _recording.Tracker.Faults.Count(TrackerFaultKind.UnwritableEvent));
    }

    [Fact]
    public void Invalid_values_become_null_and_are_counted_once_for_each_event()
    {
        _recording.Tracker.Track(new Custom(writer =>
        {
            WireWriter.Write(writer, "nan"u8, double.NaN);
            WireWriter.Write(writer, "any"u8, (AnyValue)double.PositiveInfinity);
            WireWriter.WriteInvalid(writer, "not_set"u8);
            WireWriter.Write(writer, "text"u8, (string?)null);
        }));
        _recording.Tracker.Track(new HomeSeen());

        Assert.Equal("""{"nan":null,"any":null,"not_set":null,"text":null}""", _recording.Sink.Events[0].Properties.GetRawText());
        var fault = Assert.Single(_recording.Faults);
        Assert.Equal(TrackerFaultKind.InvalidValue, fault.Kind);
        Assert.Contains("3 of its values", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_characters_never_make_invalid_UTF_8()
    {
        var sink = new ByteSink();
        using var recording = new Recording(options => options.Sinks.Add(sink));
        var context = TrackingContext.Empty.With(new UserId("\ud800")).WithAttribution([new("utm_source", "\udc00x")]);
        using (TrackingContext.Begin(context))
            recording.Tracker.Track(new CourseViewed { CourseId = "a\ud83d" });
        recording.Tracker.Track(new Custom(writer =>
        {
            WireWriter.WriteName(writer, "\udfff");
            WireWriter.WriteValue(writer, AnyValue.Map([new("\ud800", "\ud800")]));
        }));

        Assert.Empty(recording.Faults);
        var lines = sink.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
        Assert.Equal("a\ufffd", recording.Sink.Events[0].Properties.GetProperty("course_id").GetString());
    }

    [Fact]
    public void A_clock_that_throws_is_counted_and_the_system_stamps()
    {
        using var recording = new Recording(options => options.Clock = () => throw new InvalidOperationException());
        recording.Tracker.Track(new HomeSeen());

        Assert.Equal(1, recording.Tracker.Faults.Count(TrackerFaultKind.Clock, "home_seen"));
        Assert.Equal(DateTime.UtcNow, recording.Single.Json.GetProperty("timestamp").GetDateTime(), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_callback_that_throws_is_counted_and_not_felt()
    {
        using var recording = new Recording(options => options.OnFault = _ => throw new InvalidOperationException());
        recording.Tracker.Track(default(HomeSeen));

        Assert.Equal(1, recording.Tracker.Faults.Count(TrackerFaultKind.DefaultEvent));
        Assert.Equal(1, recording.Tracker.Faults.Count(TrackerFaultKind.Callback));
    }

    [Fact]
    public void A_callback_that_tracks_and_fails_again_does_not_run_in_a_circle()
    {
        Tracker? tracker = null;
        var calls = 0;
        using var recording = new Recording(options => options.OnFault = _ =>
        {
            calls++;
            tracker!.Track(default(HomeSeen));
            tracker.Track(new HomeSeen());
        });
        tracker = recording.Tracker;
        tracker.Track(new CourseViewed { CourseId = "1" });

        Assert.Equal(1, calls);
        Assert.Equal(["course_viewed", "home_seen"], recording.Sink.Events.Select(recorded => recorded.Name));
        Assert.Equal(1, tracker.Faults.Count(TrackerFaultKind.DefaultEvent));
    }

    [Fact]
    public void After_the_end_an_event_is_counted_as_lost_and_not_thrown()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var recording = new Recording(options => options.Sinks.Add(new JsonLinesFileSink(file)));
        recording.Tracker.Dispose();
        recording.Tracker.Dispose();
        recording.Tracker.Track(new HomeSeen());

        Assert.IsType<ObjectDisposedException>(Assert.Single(recording.Faults).Exception);
    }

    private sealed class BrokenSink : IEventSink
    {
        public void Write(string eventName, ReadOnlySpan<byte> utf8Line) => throw new IOException("The disk is full.");

        public void Flush() => throw new IOException("The disk is full.");
    }
}
