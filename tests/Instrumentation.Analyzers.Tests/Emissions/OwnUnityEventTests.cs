using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Unity's events in classes of one's own, which put in what they are told by setters, constructors and methods.</summary>
public class OwnUnityEventTests
{
    [Theory]
    [InlineData("new Placed { Amount = 1, Currency = \"EUR\" }")]
    [InlineData("new Placed(1) { Currency = \"EUR\" }")]
    public Task Reads_what_the_class_puts_in(string made) => Verify($"AnalyticsService.Instance.RecordEvent({made});");

    [Fact]
    public Task Misses_what_nobody_puts_in() => Verify(
        """
        AnalyticsService.Instance.RecordEvent(new {|TRK104:Placed|} { Amount = 1 });
        AnalyticsService.Instance.RecordEvent({|TRK104:new Placed(1)|});
        AnalyticsService.Instance.RecordEvent(new Placed(1) { Currency = "EUR", {|TRK105:Mood|} = "fine" });
        """);

    [Fact]
    public Task Follows_what_is_put_in_later() => Verify(
        """
        var sent = new Placed();
        sent.Amount = 1;
        sent.In("EUR");
        AnalyticsService.Instance.RecordEvent(sent);
        """);

    [Fact]
    public Task Does_not_know_what_is_not_seen() => Verify("AnalyticsService.Instance.RecordEvent(new {|TRK108:Placed|} { Amount = 1, Hidden = 2 });");

    private static Task Verify(string statements) => new Scenario
    {
        Plan = Plans.Plain,
        References = [GameSdk.UnityAnalytics],
        Code = $$"""
            using Unity.Services.Analytics;

            public class Placed : Event
            {
                public Placed() : base("order_placed") { }
                public Placed(double amount) : this() => SetParameter("amount", amount);
                public double Amount { set { SetParameter("amount", value); } }
                public string Currency { set => SetParameter("currency", value); }
                public string Mood { set => SetParameter("mood", value); }
                public double Hidden { get; set; }
                public void In(string currency) { SetParameter("currency", currency); }
            }

            public class Game
            {
                public void Play() { {{statements}} }
            }
            """,
    }.Verify();
}
