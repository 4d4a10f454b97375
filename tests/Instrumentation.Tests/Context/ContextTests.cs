namespace Instrumentation.Tests;

public class ContextTests
{
    [Fact]
    public void A_context_never_changes()
    {
        var one = TrackingContext.Empty.With(new UserId("1"));
        var other = one.With(new UserId("2"));

        Assert.Equal("1", Value(one, "user_id"));
        Assert.Equal("2", Value(other, "user_id"));
        Assert.Null(Value(TrackingContext.Empty, "user_id"));
    }

    [Fact]
    public void Attribution_is_replaced_as_a_whole_so_that_two_visits_never_mix()
    {
        var first = TrackingContext.Empty.With(new UserId("1")).WithAttribution([new("utm_source", "google"), new("utm_campaign", "autumn")]);
        var second = first.WithAttribution([new("utm_source", "newsletter")]);

        Assert.Equal("newsletter", Value(second, "utm_source"));
        Assert.Null(Value(second, "utm_campaign"));
        Assert.Equal("1", Value(second, "user_id"));
    }

    [Fact]
    public void A_key_without_a_value_takes_the_old_one_away()
    {
        var context = TrackingContext.Empty.With(new UserId("1")).With(new SessionId(Guid.NewGuid()));

        Assert.Null(Value(context.With(default(UserId)), "user_id"));
        Assert.Null(Value(context.With(new UserId("")), "user_id"));
        Assert.Null(Value(context.With(default(SessionId)), "session_id"));
    }

    [Fact]
    public void A_name_has_one_value_whatever_it_is_there_for()
    {
        var context = TrackingContext.Empty.WithCommon("user_id", "common").With(new UserId("key"));

        Assert.Equal("key", Value(context, "user_id"));
        Assert.Equal("""{"v":1,"keys":{"user_id":"key"}}""", context.ToString());
    }

    [Fact]
    public void Null_is_refused_where_a_context_or_a_name_belongs()
    {
        Assert.Throws<ArgumentNullException>(() => TrackingContext.Begin(null!));
        Assert.Throws<ArgumentNullException>(() => TrackingContext.Empty.WithAttribution(null!));
        Assert.Throws<ArgumentNullException>(() => TrackingContext.Empty.WithCommon(null!, 1));
    }

    internal static string? Value(TrackingContext context, string name) =>
        context.TryGet(name, out var value) ? (string?)value.ToObject() : null;
}
