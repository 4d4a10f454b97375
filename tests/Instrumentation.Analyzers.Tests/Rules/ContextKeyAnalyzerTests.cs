using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Rules;

public class ContextKeyAnalyzerTests
{
    [Theory]
    [InlineData("TrackingContext.Empty.With({|TRK202:new SessionId(Guid.NewGuid().ToString())|})")]
    [InlineData("TrackingContext.Current.With<SessionId>({|TRK202:new(Guid.NewGuid().ToString(\"N\"))|})")]
    [InlineData("TrackingContext.Empty.With(new UserId(text)).With({|TRK202:new SessionId(\"s-\" + DateTime.UtcNow.Ticks)|})")]
    [InlineData("TrackingContext.Empty.With({|TRK202:made|})")]
    [InlineData("TrackingContext.Empty.With({|TRK202:Make()|})")]
    [InlineData("TrackingContext.Empty.With({|TRK202:condition ? (SessionId)Guid.NewGuid().ToString() : default|})")]
    public Task Says_that_another_source_makes_the_key(string context) => Verify(context).Verify();

    [Theory]
    [InlineData("TrackingContext.Empty.With(new SessionId(text))")]
    [InlineData("TrackingContext.Empty.With(new OrderId(Guid.NewGuid()))")] // made here, says the plan
    [InlineData("TrackingContext.Empty.With(new UserId(Guid.NewGuid().ToString()))")] // no origin, nothing to hold it against
    [InlineData("TrackingContext.Empty.With(default(SessionId))")]
    [InlineData("TrackingContext.Empty.With(new SessionId(text ?? \"\"))")]
    [InlineData("TrackingContext.Empty.With(new SessionId(\"fixture\"))")]
    [InlineData("TrackingContext.Empty.WithCommon(\"session_id\", Guid.NewGuid())")]
    [InlineData("TrackingContext.Empty.With(Other(text))")]
    public Task Leaves_other_keys_alone(string context) => Verify(context).Verify();

    [Theory]
    [InlineData("TrackingContext.Empty.With(new SessionId(text ?? {|TRK210:Guid.NewGuid().ToString()|}))")]
    [InlineData("TrackingContext.Empty.With(new UserId(text ?? {|TRK210:Guid.NewGuid().ToString()|}))")]
    [InlineData("TrackingContext.Empty.With(new UserId(text ?? {|TRK210:\"anonymous\"|}))")]
    [InlineData("TrackingContext.Empty.With(new OrderId(condition ? Guid.Parse(text) : Guid.NewGuid()))")]
    public Task Warns_of_a_fallback(string context) => Verify(context).Verify();

    [Fact]
    public Task Does_not_judge_without_a_source() => Verify("TrackingContext.Empty.With(new SessionId(Guid.NewGuid().ToString()))", source: "").Verify();

    [Fact]
    public Task Does_not_judge_the_source_that_makes_it() => Verify("TrackingContext.Empty.With(new SessionId(Guid.NewGuid().ToString()))", source: "web").Verify();

    [Fact]
    public async Task Says_what_to_do()
    {
        var findings = await Verify(
            "condition ? TrackingContext.Empty.With({|TRK202:made|}) : TrackingContext.Empty.With(new UserId(text ?? {|TRK210:Guid.NewGuid().ToString()|})).With(new SessionId(text ?? {|TRK210:\"none\"|}))").Verify();

        Assert.Equal(
            [
                "The context makes up the join key 'session_id': Guid.NewGuid() joins with nothing, so pass on the one that the source 'web' made",
                "The context falls back to Guid.NewGuid() for the join key 'user_id': it joins with nothing, so pass the key on or leave it out, or say in the plan which source makes it (origin)",
                "The context falls back to \"none\" for the join key 'session_id': everybody who falls back becomes one, so leave it out",
            ],
            findings.Select(finding => finding.GetMessage()));
    }

    private static Scenario Verify(string context, string source = "api") => new()
    {
        Plan = Plans.Drops,
        Properties = new Dictionary<string, string> { ["TrackingPlanSource"] = source },
        Code = Code.Method(
            $$"""
            var made = new SessionId(Guid.NewGuid().ToString());
            using (TrackingContext.Begin({{context}}))
                tracker.Track(new Known());
            } private static SessionId Make() => new(Guid.NewGuid().ToString("N")); private static SessionId Other(string id) { return new(id);
            """,
            "ITracker tracker",
            "Instrumentation",
            "Shop.Tracking"),
    };
}
