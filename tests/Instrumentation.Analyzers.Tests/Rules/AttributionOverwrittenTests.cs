namespace Instrumentation.Analyzers.Tests.Rules;

public class AttributionOverwrittenTests
{
    [Theory]
    [InlineData("\"direct\"")]
    [InlineData("\"(none)\"")]
    [InlineData("Names.Signup")]
    [InlineData("\"news\" + \"letter\"")]
    [InlineData("condition ? \"signup\" : Names.Signup")]
    [InlineData("condition ? \"direct\" : \"newsletter\"")]
    [InlineData("condition ? \"direct\" : \"\"")]
    [InlineData("number switch { 1 => \"a\", 2 => \"b\", _ => \"c\" }")]
    [InlineData("Environment.MachineName == \"live\" ? \"a\" : \"b\"")]
    [InlineData("number switch { 1 => \"a\", _ => \"a\" }")]
    [InlineData("Names.Fixed")]
    [InlineData("Login()")]
    [InlineData("nameof(Caller)")]
    public Task Is_an_error_when_it_is_always_constant(string value) => Code.Plain(
        $$"""sdk.Track("arrived", new { utm_source = {|TRK209:{{value}}|}, utm_medium = text });""", Plans.Drops).Verify();

    [Theory]
    [InlineData("text")]
    [InlineData("\"\"")]
    [InlineData("(string?)null")]
    [InlineData("text ?? \"\"")]
    [InlineData("condition ? text : null")]
    [InlineData("any.ToString()")]
    [InlineData("Names.Mutable")]
    [InlineData("Names.Current + text")]
    public Task May_be_empty_or_come_from_elsewhere(string value) => Code.Plain(
        $$"""sdk.Track("arrived", new { utm_source = {{value}}, utm_medium = text });""", Plans.Drops).Verify();

    [Theory]
    [InlineData("text == \"x\" ? \"direct\" : \"newsletter\"")]
    [InlineData("text.Length > 3 ? \"direct\" : \"\"")]
    [InlineData("isShort ? \"direct\" : null")]
    [InlineData("text switch { \"1\" => \"a\", \"2\" => \"b\", _ => \"c\" }")]
    [InlineData("text switch { \"1\" => \"a\", \"2\" => \"b\", _ => throw new ArgumentException() }")]
    [InlineData("(visit.IsPaid ? \"a\" : \"b\").ToUpperInvariant()")]
    [InlineData("(DayOfWeek)number switch { DayOfWeek.Monday => \"a\", _ => \"b\" }")]
    [InlineData("Of(text)")]
    [InlineData("chosen")]
    public Task Is_not_one_of_several_that_the_visit_may_choose(string value) => Code.Plain(
        $$"""
        var isShort = text.Length < 3;
        var visit = new { IsPaid = condition };
        var chosen = "";
        if (text == "x") chosen = "twitter"; else if (text == "fb") chosen = "facebook";
        sdk.Track("arrived", new { utm_source = {{value}}, utm_medium = text });
        static string Of(string referrer)
        {
            if (referrer.Contains("google."))
                return "google";
            return "referral";
        }
        """,
        Plans.Drops).Verify();

    [Theory]
    [InlineData("if (utmSource == \"fb\")")]
    [InlineData("if (visit.UtmSource is { } and not \"\")")]
    [InlineData("switch (visit.UtmSource) { case \"fb\":")]
    public Task Is_not_what_is_sent_where_the_visit_was_asked_for_it(string before) => Code.Plain(
        $$"""
        var utmSource = any.ToString();
        var visit = new { UtmSource = any.ToString() };
        {{before}} sdk.Track("arrived", new { utm_source = "facebook", utm_medium = text }); {{(before.EndsWith(':') ? "break; }" : "")}}
        if (condition) sdk.Track("arrived", new { utm_source = {|TRK209:"facebook"|}, utm_medium = text });
        """,
        Plans.Drops).Verify();

    [Fact]
    public Task Follows_every_path() => Code.Plain(
        """
        var source = "direct";
        if (condition) source = "newsletter";
        sdk.Track("arrived", new { utm_source = {|TRK209:source|}, utm_medium = text });
        var medium = "none";
        if (condition) medium = text;
        sdk.Track("arrived", new { utm_source = text, utm_medium = {|TRK210:medium|} });
        """,
        Plans.Drops).Verify();

    [Fact]
    public Task Sees_typed_events_and_leaves_other_properties() => Code.Typed(
        """
        tracker.Track(new Arrived { UtmSource = {|TRK209:"direct"|}, UtmMedium = text, Amount = 1 });
        tracker.Track(new Arrived { UtmSource = text, UtmMedium = {|TRK209:Medium()|} });
        tracker.Track(new Arrived { UtmSource = text, UtmMedium = null });
        static string Medium() => "email";
        """,
        Plans.Drops).Verify();

    [Fact]
    public async Task Says_what_it_always_is()
    {
        var finding = (await Code.Plain("sdk.Track(\"arrived\", new { utm_source = {|TRK209:condition ? \"a\" : \"b\"|} });", Plans.Drops).Verify()).Single();

        Assert.Equal("Event 'arrived' overwrites the attribution 'utm_source': it is always \"a\" or \"b\", so pass on what the visit came with", finding.GetMessage());
    }
}
