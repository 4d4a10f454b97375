namespace Instrumentation.Analyzers.Tests.Rules;

public class KeyMixedUpByNameTests
{
    private const string Types = """
        sealed class Visit { public string Id; public string SessionId; public string UserId; public string Name; public string GetSessionId() => Name; }
        """;

    [Theory]
    [InlineData("{|TRK211:sessionId|}")]
    [InlineData("{|TRK211:SESSION_ID|}")]
    [InlineData("{|TRK211:currentSessionId|}")]
    [InlineData("{|TRK211:visit.SessionId|}.Trim()")]
    [InlineData("{|TRK211:visit.GetSessionId()|}")]
    [InlineData("{|TRK211:session.Id|}")]
    [InlineData("{|TRK211:renamed|}")]
    [InlineData("{|TRK211:anonymousId|}")]
    [InlineData("condition ? visit.UserId : {|TRK211:sessionId|}")]
    public Task Is_suspected_by_the_words_of_a_name(string value) => Verify($"sdk.Track(\"asked\", new {{ user_id = {value} }});");

    [Theory]
    [InlineData("userId")]
    [InlineData("visit.UserId")]
    [InlineData("user.Id")]
    [InlineData("visit.Name")]
    [InlineData("visit.Id")]
    [InlineData("sessionIdHash")]
    [InlineData("userOrAnonymousId")]
    [InlineData("sessionId.Length.ToString()")]
    [InlineData("Users(sessionId)")]
    [InlineData("text")]
    public Task Is_not_suspected_of_other_names(string value) => Verify($"sdk.Track(\"asked\", new {{ user_id = {value} }});");

    [Fact]
    public Task Is_found_in_typed_events_and_follows_names_that_say_nothing() => Code.Typed(
        """
        string sessionId = text, userId = text, id = sessionId;
        tracker.Track(new Asked { UserId = new UserId({|TRK211:sessionId|}) });
        tracker.Track(new Asked { UserId = (UserId){|TRK211:sessionId|} });
        tracker.Track(new Asked { UserId = (UserId){|TRK211:id|} });
        tracker.Track(new Asked { UserId = (UserId)userId, AnonymousId = (AnonymousId){|TRK211:userId|} });
        tracker.Track(new Asked { UserId = (UserId)userId });
        """,
        Plans.Drops).Verify();

    [Fact]
    public Task Lets_a_parameter_for_users_take_any_user() => Code.SegmentNet(
        """
        string anonymousId = text, sessionId = text;
        sdk.Track(anonymousId, "known");
        sdk.Track({|TRK211:sessionId|}, "known");
        """,
        Plans.Drops).Verify();

    [Fact]
    public async Task Says_both_names()
    {
        var finding = (await Verify("sdk.Track(\"asked\", new { user_id = {|TRK211:session.Id|} });")).Single();

        Assert.Equal("'session.Id' sounds like the join key 'session_id' and goes into 'user_id' of event 'asked', so pass the right one on", finding.GetMessage());
    }

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(string call) => new Instrumentation.Roslyn.Testing.Scenario
    {
        Plan = Plans.Drops,
        References = [Instrumentation.Roslyn.Testing.Sdks.AmplitudeSdk.Sharp],
        Code = Code.Method(
            $$"""
            string userId = text + "a", sessionId = text + "b", SESSION_ID = text + "c", currentSessionId = text + "d", anonymousId = text + "e", sessionIdHash = text + "f", userOrAnonymousId = text + "g";
            var renamed = sessionId;
            {{call}}
            static string Users(string key) => key + "x";
            """,
            "AmplitudeSharp.AmplitudeService sdk, Visit visit, Visit session, Visit user") + "\n" + Types.Replace("sealed", "public sealed"),
    }.Verify();
}
