using System.Text.Json;
using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

public class WireWriterTests
{
    [Fact]
    public void Members_and_items_look_alike_for_every_type()
    {
        var id = new Guid("01234567-89ab-cdef-0123-456789abcdef");
        var expected = """["text",null,true,-1,0.5,1.50,"01234567-89ab-cdef-0123-456789abcdef","1970-01-01T00:00:00.000Z","2026-11-22","PT1.5S","https://example.com/",null,{"a":[1]},1500,1.5,0.0001,null,null]""";

        Assert.Equal(expected, Items(writer =>
        {
            WireWriter.WriteValue(writer, "text");
            WireWriter.WriteValue(writer, (string?)null);
            WireWriter.WriteValue(writer, true);
            WireWriter.WriteValue(writer, -1L);
            WireWriter.WriteValue(writer, 0.5);
            WireWriter.WriteValue(writer, 1.50m);
            WireWriter.WriteValue(writer, id);
            WireWriter.WriteValue(writer, DateTimeOffset.UnixEpoch);
            WireWriter.WriteValue(writer, new DateOnly(2026, 11, 22));
            WireWriter.WriteValue(writer, TimeSpan.FromSeconds(1.5));
            WireWriter.WriteValue(writer, new Uri("https://example.com"));
            WireWriter.WriteValue(writer, (Uri?)null);
            WireWriter.WriteValue(writer, AnyValue.Map([new("a", AnyValue.List(1))]));
            WireWriter.WriteMillisecondsValue(writer, TimeSpan.FromSeconds(1.5));
            WireWriter.WriteSecondsValue(writer, TimeSpan.FromSeconds(1.5));
            WireWriter.WriteMillisecondsValue(writer, new TimeSpan(1));
            WireWriter.WriteInvalidValue(writer);
            WireWriter.WriteValue(writer, double.NegativeInfinity);
        }));
        Assert.Equal(expected, Members(writer =>
        {
            WireWriter.Write(writer, "x"u8, "text");
            WireWriter.Write(writer, "x"u8, (string?)null);
            WireWriter.Write(writer, "x"u8, true);
            WireWriter.Write(writer, "x"u8, -1L);
            WireWriter.Write(writer, "x"u8, 0.5);
            WireWriter.Write(writer, "x"u8, 1.50m);
            WireWriter.Write(writer, "x"u8, id);
            WireWriter.Write(writer, "x"u8, DateTimeOffset.UnixEpoch);
            WireWriter.Write(writer, "x"u8, new DateOnly(2026, 11, 22));
            WireWriter.Write(writer, "x"u8, TimeSpan.FromSeconds(1.5));
            WireWriter.Write(writer, "x"u8, new Uri("https://example.com"));
            WireWriter.Write(writer, "x"u8, (Uri?)null);
            WireWriter.Write(writer, "x"u8, AnyValue.Map([new("a", AnyValue.List(1))]));
            WireWriter.WriteMilliseconds(writer, "x"u8, TimeSpan.FromSeconds(1.5));
            WireWriter.WriteSeconds(writer, "x"u8, TimeSpan.FromSeconds(1.5));
            WireWriter.WriteMilliseconds(writer, "x"u8, new TimeSpan(1));
            WireWriter.WriteInvalid(writer, "x"u8);
            WireWriter.Write(writer, "x"u8, double.NegativeInfinity);
        }));
    }

    [Fact]
    public void A_number_of_time_is_exact_at_both_ends()
    {
        Assert.Equal("[922337203685477.5807,-922337203685.4775808]", Items(writer =>
        {
            WireWriter.WriteMillisecondsValue(writer, TimeSpan.MaxValue);
            WireWriter.WriteSecondsValue(writer, TimeSpan.MinValue);
        }));
        Assert.Equal(922337203685477.5807m, WireDictionary.Milliseconds(TimeSpan.MaxValue));
        Assert.Equal(2L, WireDictionary.Seconds(TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public void A_dictionary_gets_what_the_event_carries_and_keeps_what_it_has_set()
    {
        var definition = new EventDefinition(
            TestPlan.Plan, "e", "track", new CarriedDefinition(true, "user_id", "anonymous_id"), new CarriedDefinition(false, "utm_source"));
        var context = TrackingContext.Empty.With(new UserId("42")).WithAttribution([new("utm_source", "google"), new("utm_term", "c#")]);

        var dictionary = new Dictionary<string, object?> { ["utm_source"] = "own" };
        WireDictionary.AddCarried(dictionary, definition, context);
        Assert.Equal(new Dictionary<string, object?> { ["utm_source"] = "own", ["user_id"] = "42" }, dictionary);

        dictionary = [];
        WireDictionary.AddCarried(dictionary, definition, StoredContext.Restore(context.Capture().ToText()));
        Assert.Equal(new Dictionary<string, object?> { ["user_id"] = "42", ["utm_source"] = "google" }, dictionary);

        dictionary = [];
        WireDictionary.AddCarried(dictionary, definition, StoredContext.Unknown("old"));
        Assert.Equal("unknown", Assert.IsType<Dictionary<string, object?>>(dictionary["context"])["state"]);

        dictionary = [];
        WireDictionary.AddCarried(dictionary, definition, (StoredContext?)null);
        Assert.Equal("no context was given", Assert.IsType<Dictionary<string, object?>>(dictionary["context"])["reason"]);
    }

    private static string Items(Action<Utf8JsonWriter> write)
    {
        using var recording = new Recording();
        recording.Tracker.Track(new Custom(writer =>
        {
            writer.WriteStartArray("items"u8);
            write(writer);
            writer.WriteEndArray();
        }));
        return recording.Single.Properties.GetProperty("items").GetRawText();
    }

    private static string Members(Action<Utf8JsonWriter> write)
    {
        using var recording = new Recording();
        recording.Tracker.Track(new Custom(write));
        return "[" + string.Join(',', recording.Single.Properties.EnumerateObject().Select(member => member.Value.GetRawText())) + "]";
    }
}
