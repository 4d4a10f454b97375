using System.Text.Json;

namespace Instrumentation.Tests;

public class AnyValueTests
{
    [Theory]
    [InlineData("\"text\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("12345678901234567890123456789012345678901234567890")]
    [InlineData("1.50")]
    [InlineData("-0")]
    [InlineData("1E5")]
    [InlineData("1e-400")]
    [InlineData("[1,[2,[]],{}]")]
    [InlineData("""{"b":{"c":[null]},"a":"\u0001"}""")]
    public void JSON_keeps_every_digit_and_member(string json)
    {
        AnyValue value = JsonSerializer.Deserialize<JsonElement>(json);

        Assert.Equal(json, value.ToString());
    }

    [Fact]
    public void JSON_is_copied_so_that_its_document_may_go()
    {
        AnyValue value;
        using (var document = JsonDocument.Parse("""{"a":[1]}"""))
            value = document.RootElement;

        Assert.Equal("""{"a":[1]}""", value.ToString());
        Assert.True(((AnyValue)default(JsonElement)).IsNull);
    }

    [Fact]
    public void Half_characters_escaped_in_JSON_are_replaced()
    {
        using var document = JsonDocument.Parse("""{"a\ud800":["\udc00","\ud83d\ude00","\\ud800","\ud83dx","\ud800\ud800"]}""");
        AnyValue value = document.RootElement;

        var members = Assert.IsType<Dictionary<string, object?>>(value.ToObject());
        Assert.Equal(["\ufffd", "😀", "\\ud800", "\ufffdx", "\ufffd\ufffd"], Assert.IsType<List<object?>>(members["a\ufffd"]));
    }

    [Fact]
    public void Values_are_equal_when_they_look_alike_on_the_wire()
    {
        var id = Guid.NewGuid();
        var time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, 999, TimeSpan.Zero);

        AssertEqual(1, 1.0);
        AssertEqual(1, 1m);
        AssertEqual(id, id.ToString());
        AssertEqual(time, "2026-01-01T00:00:00.999Z");
        AssertEqual(time, time.ToOffset(TimeSpan.FromHours(9)).AddTicks(5));
        AssertEqual(AnyValue.Null, double.NaN);
        Assert.False(((AnyValue)double.NaN).IsNull); // so that it is written as null, and counted, and not left out
        AssertEqual(AnyValue.Map([new("a", 1), new("b", 2)]), AnyValue.Map([new("b", 2), new("a", 1)]));
        AssertEqual(AnyValue.List(1, "a"), AnyValue.List(1m, "a"));
    }

    [Fact]
    public void Values_that_look_different_differ()
    {
        AnyValue[] values =
        [
            AnyValue.Null, "null", "", true, "true", 1, "1", 1.5, 1.50m,
            AnyValue.List(), AnyValue.List(1), AnyValue.List(1, 2), AnyValue.List(2, 1),
            AnyValue.Map([]), AnyValue.Map([new("a", 1)]), AnyValue.Map([new("a", 2)]), AnyValue.Map([new("b", 1)]),
        ];

        for (var i = 0; i < values.Length; i++)
        {
            for (var j = 0; j < values.Length; j++)
                Assert.True(i == j == (values[i] == values[j]), $"{values[i]} and {values[j]}");
        }
    }

    [Fact]
    public void SDKs_get_plain_objects()
    {
        var id = Guid.NewGuid();
        var list = AnyValue.List(id, DateTimeOffset.UnixEpoch, 1, 0.5, 1.5m, double.NaN, AnyValue.Null, true, "a", AnyValue.Map([new("b", 1)]));

        Assert.Equal(
            [id.ToString(), "1970-01-01T00:00:00.000Z", 1L, 0.5, 1.5m, null, null, true, "a", new Dictionary<string, object?> { ["b"] = 1L }],
            Assert.IsType<List<object?>>(list.ToObject()));
    }

    [Fact]
    public void The_last_of_two_members_of_one_name_stays()
    {
        Assert.Equal("""{"a":3,"b":2}""", AnyValue.Map([new("a", 1), new("b", 2), new("a", 3)]).ToString());
    }

    [Fact]
    public void A_value_nests_64_levels_deep_and_no_deeper()
    {
        var value = AnyValue.List();
        for (var i = 1; i < 64; i++)
            value = i % 2 == 0 ? AnyValue.List(value) : AnyValue.Map([new("a", value)]);

        Assert.Throws<ArgumentException>(() => AnyValue.List(value));
        using var recording = new Recording();
        recording.Tracker.Track(new Custom(writer => Infrastructure.WireWriter.Write(writer, "deep"u8, value)));
        Assert.Empty(recording.Faults);
        Assert.Contains(value.ToString(), Assert.Single(recording.Sink.Lines), StringComparison.Ordinal);
    }

    private static void AssertEqual(AnyValue one, AnyValue other)
    {
        Assert.True(one == other, $"{one} and {other}");
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }
}
