using System.Text.Json;

namespace Instrumentation.Tests;

public class StoredContextTests
{
    public static TheoryData<AnyValue> Values => new()
    {
        AnyValue.Null,
        "text",
        "",
        "quotes \" and \\ and \u0001 and 한국 and 😀",
        true,
        false,
        0,
        long.MaxValue,
        long.MinValue,
        0.1,
        -0.0,
        1e300,
        double.Epsilon,
        double.NaN,
        1.10m,
        decimal.MaxValue,
        Guid.NewGuid(),
        new DateTimeOffset(2026, 11, 22, 21, 3, 15, 123, TimeSpan.FromHours(9)),
        AnyValue.List(1, "two", AnyValue.Null, AnyValue.List()),
        AnyValue.Map([new("b", 1), new("a", AnyValue.List(true)), new("", "empty name")]),
        JsonSerializer.Deserialize<JsonElement>("""{"n":1e999,"m":0.10,"list":[1,null,{"x":"y"}]}"""),
        Deep(AnyNode.MaxDepth),
    };

    [Fact]
    public void The_text_is_short_and_versioned_and_holds_every_part()
    {
        var context = TrackingContext.Empty
            .With(new UserId("42")).WithAttribution([new("utm_source", "google")]).WithCommon("platform", "ios");

        Assert.Equal(
            """{"v":1,"keys":{"user_id":"42"},"attribution":{"utm_source":"google"},"common":{"platform":"ios"}}""",
            context.Capture().ToText());
        Assert.Equal("""{"v":1}""", TrackingContext.Empty.Capture().ToText());
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Every_value_comes_back(AnyValue value)
    {
        var text = TrackingContext.Empty.WithAttribution([new("a", value)]).WithCommon("c", value).Capture().ToText();
        var restored = StoredContext.Restore(text);

        Assert.False(restored.IsUnknown, restored.Reason);
        Assert.True(restored.Context.TryGet("a", out var attribution));
        Assert.True(restored.Context.TryGet("c", out var common));
        Assert.Equal(value, attribution);
        Assert.Equal(value.ToString(), common.ToString());
        Assert.Equal(value.GetHashCode(), common.GetHashCode());
        Assert.Equal(text, restored.ToText());
    }

    [Fact]
    public void Capture_takes_the_current_context()
    {
        using (TrackingContext.Begin(TrackingContext.Empty.With(new UserId("42"))))
            Assert.Equal("""{"v":1,"keys":{"user_id":"42"}}""", StoredContext.Capture().ToText());
    }

    [Fact]
    public void A_restored_context_can_be_begun_as_in_a_job()
    {
        var text = TrackingContext.Empty.With(new UserId("42")).Capture().ToText();

        using (TrackingContext.Begin(StoredContext.Restore(text).Context))
            Assert.Equal("42", ContextTests.Value(TrackingContext.Current, "user_id"));
    }

    [Fact]
    public void Unknown_keeps_its_reason_through_the_text()
    {
        var restored = StoredContext.Restore(StoredContext.Unknown("older than the tracking").ToText());

        Assert.True(restored.IsUnknown);
        Assert.Equal("older than the tracking", restored.Reason);
        Assert.Equal("no reason given", StoredContext.Unknown(" ").Reason);
    }

    [Theory]
    [InlineData(null, "nothing was stored")]
    [InlineData("", "nothing was stored")]
    [InlineData(" \n", "nothing was stored")]
    [InlineData("{", "cannot be read")]
    [InlineData("user=42", "cannot be read")]
    [InlineData("[]", "is no context")]
    [InlineData("{}", "is no context")]
    [InlineData("null", "is no context")]
    [InlineData("""{"v":"1"}""", "cannot be read")]
    [InlineData("""{"v":1.5}""", "is no context")]
    [InlineData("""{"v":2,"keys":{"user_id":"42"}}""", "has version 2")]
    [InlineData("""{"v":1,"keys":[]}""", "cannot be read")]
    [InlineData("""{"v":1,"keys":{"a\ud800":1}}""", "cannot be read")]
    [InlineData("""{"v":1,"unknown":1}""", "cannot be read")]
    [InlineData("\ud800", "cannot be read")]
    public void Text_that_cannot_be_read_is_unknown_and_says_why(string? text, string reason)
    {
        var restored = StoredContext.Restore(text);

        Assert.True(restored.IsUnknown);
        Assert.Contains(reason, restored.Reason, StringComparison.Ordinal);
        Assert.Same(TrackingContext.Empty, restored.Context);
    }

    [Fact]
    public void Text_of_any_length_and_depth_is_read_or_unknown()
    {
        Assert.True(StoredContext.Restore(new string('[', 100_000)).IsUnknown);
        Assert.True(StoredContext.Restore("""{"v":1,"keys":""" + string.Concat(Enumerable.Repeat("""{"a":""", 1_000))).IsUnknown);
        Assert.Contains("longer than", StoredContext.Restore(new string(' ', 300_000) + "{}").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_damage_to_the_text_is_read_or_unknown_but_never_thrown()
    {
        var text = TrackingContext.Empty.With(new UserId("42"))
            .WithAttribution([new("utm_source", "a\"b\u0001한국")])
            .WithCommon("any", AnyValue.List(1.5, 2m, AnyValue.Map([new("x", Guid.NewGuid())])))
            .Capture().ToText();
        var random = new Random(42);
        for (var i = 0; i < 4_000; i++)
        {
            var damaged = text.ToCharArray();
            for (var j = random.Next(1, 4); j > 0; j--)
                damaged[random.Next(damaged.Length)] = (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x7f));

            var restored = StoredContext.Restore(new string(damaged, 0, random.Next(10) == 0 ? random.Next(damaged.Length) : damaged.Length));
            Assert.False(StoredContext.Restore(restored.ToText()).IsUnknown && !restored.IsUnknown, restored.ToText());
        }
    }

    private static AnyValue Deep(int depth)
    {
        var value = AnyValue.List();
        for (var i = 1; i < depth; i++)
            value = AnyValue.List(value);
        return value;
    }
}
