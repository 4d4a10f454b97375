namespace Instrumentation.Analyzers.Tests.Rules;

public class JoinKeyMadeUpTests
{
    [Theory]
    [InlineData("Guid.NewGuid().ToString()")]
    [InlineData("Guid.NewGuid()")]
    [InlineData("(object)Guid.NewGuid()")]
    [InlineData("Guid.NewGuid().ToString(\"N\").Substring(0, 8).ToUpperInvariant()")]
    [InlineData("Guid.NewGuid().ToString(\"N\")[..8]")]
    [InlineData("$\"s-{Guid.NewGuid():N}\"")]
    [InlineData("\"s-\" + Guid.NewGuid()")]
    [InlineData("string.Concat(\"s-\", Guid.NewGuid().ToString())")]
    [InlineData("string.Format(\"{0}-{1}\", \"s\", Guid.NewGuid())")]
    [InlineData("Convert.ToBase64String(Guid.NewGuid().ToByteArray())")]
    [InlineData("Random.Shared.Next().ToString()")]
    [InlineData("new Random().NextInt64().ToString()")]
    [InlineData("DateTime.UtcNow.Ticks.ToString()")]
    [InlineData("DateTime.UtcNow.AddDays(1).Ticks.ToString()")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("System.IO.Path.GetRandomFileName()")]
    [InlineData("Environment.TickCount64.ToString()")]
    [InlineData("condition ? Guid.NewGuid().ToString() : Random.Shared.Next().ToString()")]
    [InlineData("condition ? Guid.NewGuid().ToString() : null")]
    public Task Knows_what_makes_up_values(string value) => Code.Plain(
        $$"""sdk.Track("paid", new { session_id = {|TRK202:{{value}}|} });""", Plans.Drops).Verify();

    [Theory]
    [InlineData("Emit(sdk, Guid.NewGuid().ToString());", "{|TRK202:id|}")]
    [InlineData("Emit(sdk, Guid.NewGuid().ToString()); Emit(sdk, Random.Shared.Next().ToString());", "{|TRK202:id|}")]
    [InlineData("var made = Guid.NewGuid().ToString(\"N\"); Emit(sdk, made);", "{|TRK202:id|}")]
    [InlineData("Emit(sdk, text);", "id")]
    [InlineData("Emit(sdk, new Random(number).Next().ToString());", "id")]
    [InlineData("Emit(sdk, text); Emit(sdk, Guid.NewGuid().ToString());", "{|TRK210:id|}")]
    public Task Follows_what_a_private_method_is_given(string calls, string value) => Code.Plain(
        $$"""{{calls}} } private static void Emit(AmplitudeSharp.AmplitudeService sdk, string id) { sdk.Track("paid", new { session_id = {{value}} });""", Plans.Drops).Verify();

    [Theory]
    [InlineData("public class Maker(Random random) { public void Make(AmplitudeSharp.AmplitudeService sdk) => sdk.Track(\"paid\", new { session_id = {|TRK202:random.Next().ToString()|} }); }", "new Maker(new Random())")]
    [InlineData("public class Maker { private readonly Random _random; public Maker(Random random) => _random = random; public void Make(AmplitudeSharp.AmplitudeService sdk) => sdk.Track(\"paid\", new { session_id = {|TRK202:_random.Next().ToString()|} }); }", "new Maker(Random.Shared)")]
    [InlineData("public class Maker { public void Make(AmplitudeSharp.AmplitudeService sdk) => Make(sdk, new Random()); private void Make(AmplitudeSharp.AmplitudeService sdk, Random random) => sdk.Track(\"paid\", new { session_id = {|TRK202:random.Next().ToString()|} }); }", "new Maker()")]
    [InlineData("public class Maker(Random random) { public void Make(AmplitudeSharp.AmplitudeService sdk) => sdk.Track(\"paid\", new { session_id = random.Next().ToString() }); }", "new Maker(new Random(number))")]
    [InlineData("public class Maker(Random random) { public void Make(AmplitudeSharp.AmplitudeService sdk) => sdk.Track(\"paid\", new { session_id = random.Next().ToString() }); }", "number")]
    [InlineData("public class Maker { public void Make(AmplitudeSharp.AmplitudeService sdk, Random random) => sdk.Track(\"paid\", new { session_id = random.Next().ToString() }); }", "new Maker()")]
    public Task Follows_chance_that_is_handed_in(string type, string made) => Code.Plain($$"""_ = {{made}}; } } {{type}} public class Rest { public void Stay() {""", Plans.Drops).Verify();

    [Theory]
    [InlineData("text")]
    [InlineData("number.ToString()")]
    [InlineData("Guid.Parse(text)")]
    [InlineData("given[\"session\"]")]
    [InlineData("$\"{text}-{Guid.NewGuid()}\"")]
    [InlineData("new Random(number).Next().ToString()")]
    [InlineData("condition ? text : null")]
    [InlineData("Guid.NewGuid() == Guid.Empty ? text : text.Trim()")]
    [InlineData("any.GetHashCode().ToString()")]
    public Task Leaves_what_may_be_passed_on(string value) => Code.Plain($$"""sdk.Track("paid", new { session_id = {{value}} });""", Plans.Drops).Verify();

    [Fact]
    public Task Asks_who_makes_the_key() => Code.Plain(
        """
        sdk.Track("seen", new { session_id = Guid.NewGuid() });
        sdk.Track("paid", new { session_id = text, order_id = Guid.NewGuid() });
        sdk.Track("asked", new { user_id = Guid.NewGuid() });
        """,
        Plans.Drops).Verify();

    [Theory]
    [InlineData("api", true)]
    [InlineData("web", false)]
    [InlineData("web,api", false)]
    public Task Believes_what_the_project_says_it_is(string source, bool isFound) => Code.Plain(
        $$"""sdk.Track("{{(source == "api" ? "paid" : "seen")}}", new { session_id = {{(isFound ? "{|TRK202:Guid.NewGuid()|}" : "Guid.NewGuid()")}} });""", Plans.Drops)
        .WithProperties(("TrackingPlanSource", source)).Verify();

    [Fact]
    public Task Follows_values() => Code.Plain(
        """
        var once = Guid.NewGuid();
        sdk.Track("paid", new { session_id = {|TRK202:once|} });
        var twice = once.ToString("N");
        sdk.Track("paid", new { session_id = {|TRK202:twice|} });
        string later;
        if (condition) later = Guid.NewGuid().ToString(); else later = DateTime.Now.Ticks.ToString();
        sdk.Track("paid", new { session_id = {|TRK202:later|} });
        sdk.Track("paid", new { session_id = {|TRK202:Made()|} });
        sdk.Track("paid", new { session_id = Passed(text) });
        sdk.Track("paid", new { session_id = {|TRK202:Passed(Guid.NewGuid().ToString())|} });
        var visit = new { Session = Guid.NewGuid() };
        sdk.Track("paid", new { session_id = {|TRK202:visit.Session|} });
        var bag = new Dictionary<string, object> { ["session_id"] = {|TRK202:Guid.NewGuid()|} };
        sdk.Track("paid", bag);
        static string Made() { var made = Guid.NewGuid(); return made.ToString(); }
        static string Passed(string value) => value.Trim();
        """,
        Plans.Drops).Verify();

    [Fact]
    public Task Sees_members_of_typed_events() => Code.Typed(
        """
        tracker.Track(new Paid { SessionId = {|TRK202:new SessionId(Guid.NewGuid().ToString())|} });
        tracker.Track(new Paid { SessionId = {|TRK202:(SessionId)Guid.NewGuid().ToString()|} });
        tracker.Track(new Paid { SessionId = (SessionId)text, OrderId = new OrderId(Guid.NewGuid()) });
        var session = new SessionId(Guid.NewGuid().ToString());
        tracker.Track(new Paid { SessionId = {|TRK202:session|} });
        """,
        Plans.Drops).Verify();

    [Fact]
    public async Task Says_who_makes_it()
    {
        var finding = (await Code.Plain("sdk.Track(\"paid\", new { session_id = {|TRK202:Guid.NewGuid().ToString()|} });", Plans.Drops).Verify()).Single();

        Assert.Equal("Event 'paid' makes up the join key 'session_id': Guid.NewGuid() joins with nothing, so pass on the one that the source 'web' made", finding.GetMessage());
        Assert.Single(finding.AdditionalLocations);
    }
}
