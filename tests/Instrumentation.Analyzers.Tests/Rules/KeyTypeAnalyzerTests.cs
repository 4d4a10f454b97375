namespace Instrumentation.Analyzers.Tests.Rules;

public class KeyTypeAnalyzerTests
{
    [Theory]
    [InlineData("(UserId)session.Value")]
    [InlineData("new UserId(session.Value)")]
    [InlineData("new UserId((string)session)")]
    [InlineData("(UserId)session.ToString()")]
    [InlineData("new UserId(session.Value.Trim())")]
    [InlineData("new UserId(order.Value.ToString())")]
    [InlineData("(UserId)(condition ? session.Value : anonymous.Value)")]
    [InlineData("new UserId(renamed)")]
    [InlineData("(UserId)maybe.Value.Value")]
    public Task Is_an_error_wherever_it_happens(string value) => Verify($"UserId id = {{|TRK207:{value}|}};");

    [Theory]
    [InlineData("new UserId(text)")]
    [InlineData("(UserId)user.Value")]
    [InlineData("new UserId(user.Value.Trim())")]
    [InlineData("(UserId)(condition ? session.Value : text)")]
    [InlineData("new UserId(\"u-\" + session.Value)")]
    [InlineData("new UserId(session.Value.Length.ToString())")]
    [InlineData("user")]
    public Task Is_not_what_comes_from_elsewhere(string value) => Verify($"UserId id = {value};");

    [Fact]
    public Task Counts_once_in_an_emission() => Verify("tracker.Track(new Asked { UserId = {|TRK207:(UserId)session.Value|} });");

    private static Task Verify(string statements) => Code.Typed(
        $$"""
        SessionId session = new(text), other = new(text);
        SessionId? maybe = condition ? session : other;
        UserId user = new(text);
        AnonymousId anonymous = new(text);
        OrderId order = new(Guid.Parse(text));
        var renamed = session.Value;
        {{statements}}
        """,
        Plans.Drops).Verify();
}
