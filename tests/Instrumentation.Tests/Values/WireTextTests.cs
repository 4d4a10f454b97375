using System.Xml;
using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

public class WireTextTests
{
    public static TheoryData<long> Ticks => new()
    {
        0, 1, -1, 10, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerSecond, -TimeSpan.TicksPerSecond, TimeSpan.TicksPerMinute,
        TimeSpan.TicksPerHour, TimeSpan.TicksPerDay, (3 * TimeSpan.TicksPerDay) + 1, (2 * TimeSpan.TicksPerHour) + (5 * TimeSpan.TicksPerSecond),
        TimeSpan.TicksPerDay + TimeSpan.TicksPerMinute, long.MaxValue, long.MinValue, 12_345_678_901,
    };

    [Theory]
    [MemberData(nameof(Ticks))]
    public void A_duration_is_ISO_8601_and_reads_back(long ticks)
    {
        var text = WireText.Duration(new TimeSpan(ticks));

        Assert.Equal(XmlConvert.ToString(new TimeSpan(ticks)), text);
        Assert.Equal(ticks, XmlConvert.ToTimeSpan(text).Ticks);
    }

    [Fact]
    public void Any_duration_is_what_the_framework_writes()
    {
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++)
        {
            var duration = new TimeSpan(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64));
            Assert.Equal(XmlConvert.ToString(duration), WireText.Duration(duration));
        }
    }

    [Fact]
    public void A_timestamp_is_cut_to_milliseconds_alike_in_lines_and_dictionaries()
    {
        var random = new Random(2);
        using var recording = new Recording();
        for (var i = 0; i < 1_000; i++)
        {
            var time = new DateTimeOffset(random.NextInt64(DateTime.MaxValue.Ticks), TimeSpan.Zero);
            recording.Sink.Clear();
            recording.Tracker.Track(new Custom(writer => WireWriter.Write(writer, "at"u8, time)));
            Assert.Equal(WireText.Timestamp(time), recording.Single.Properties.GetProperty("at").GetString());
        }

        Assert.Equal("9999-12-31T23:59:59.999Z", WireText.Timestamp(DateTimeOffset.MaxValue));
        Assert.Equal("0001-01-01T00:00:00.000Z", WireText.Timestamp(DateTimeOffset.MinValue));
        Assert.Equal("2026-11-22T12:00:00.000Z", WireText.Timestamp(new DateTimeOffset(2026, 11, 22, 21, 0, 0, TimeSpan.FromHours(9))));
    }

    [Fact]
    public void Dates_UUIDs_and_URIs_are_text()
    {
        Assert.Equal("0987-01-02", WireText.Date(new DateOnly(987, 1, 2)));
        Assert.Equal("01234567-89ab-cdef-0123-456789abcdef", WireText.Uuid(new Guid("01234567-89AB-CDEF-0123-456789ABCDEF")));
        Assert.Equal("https://example.com/a%20b", WireText.Uri(new Uri("HTTPS://Example.com/a b")));
        Assert.Equal("/a b", WireText.Uri(new Uri("/a b", UriKind.Relative)));
        Assert.Null(WireText.Uri(null));
    }
}
