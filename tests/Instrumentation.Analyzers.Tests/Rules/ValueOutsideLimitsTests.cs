using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

public class ValueOutsideLimitsTests
{
    [Theory]
    [InlineData("reason", "\"prise\"", "\"prise\" is no value of property 'reason' of event 'limited': it is one of 'schedule', 'price' and 'other'. Did you mean 'price'?")]
    [InlineData("reason", "\"Price\"", "\"Price\" is no value of property 'reason' of event 'limited': it is one of 'schedule', 'price' and 'other'. Did you mean 'price'?")]
    [InlineData("level", "3", "3 is no value of property 'level' of event 'limited': it is one of '1' and '2'")]
    [InlineData("lead_time_ms", "-1", "-1 is no value of property 'lead_time_ms' of event 'limited': its least value is 0")]
    [InlineData("lead_time_ms", "2.5", "2.5 is no value of property 'lead_time_ms' of event 'limited': it is a whole number")]
    [InlineData("percent", "100.5m", "100.5 is no value of property 'percent' of event 'limited': its greatest value is 100")]
    [InlineData("code", "\"kr\"", "\"kr\" is no value of property 'code' of event 'limited': it matches the pattern '^[A-Z]{3}$'")]
    [InlineData("short_text", "\"\"", "\"\" is no value of property 'short_text' of event 'limited': its least length is 2")]
    [InlineData("short_text", "'x'", "\"x\" is no value of property 'short_text' of event 'limited': its least length is 2")]
    [InlineData("short_text", "\"abcde\"", "\"abcde\" is no value of property 'short_text' of event 'limited': its greatest length is 4")]
    [InlineData("only", "\"app\"", "\"app\" is no value of property 'only' of event 'limited': it is always 'web'")]
    public async Task Says_what_the_plan_allows(string property, string value, string message)
    {
        var finding = (await Limited($"sdk.Track(\"limited\", new {{ {property} = {{|TRK107:{value}|}} }});").Verify()).Single();

        Assert.Equal(message, finding.GetMessage());
        Assert.Equal(Scenario.PlanPath, Assert.Single(finding.AdditionalLocations).GetLineSpan().Path);
    }

    [Fact]
    public Task Leaves_alone_what_is_allowed_and_what_is_no_constant() => Limited("""
        sdk.Track("limited", new { reason = "price", level = 2L, lead_time_ms = 0, percent = 100, code = "KOR", short_text = "ab", only = "web", plain = "" });
        sdk.Track("limited", new { reason = text, level = number, lead_time_ms = number, percent = -number, code = text, short_text = text, only = text });
        sdk.Track("limited", new { lead_time_ms = 5.0, percent = double.NaN });
        sdk.Track("limited", new { lead_time_ms = (int)2.5, reason = (string?)null });
        """).Verify();

    [Fact]
    public Task Follows_constants_and_looks_at_each_arm() => Limited("""
        const int Missing = -1;
        var wrong = "prise";
        sdk.Track("limited", new { lead_time_ms = {|TRK107:Missing|}, reason = {|TRK107:wrong|} });
        sdk.Track("limited", new { reason = condition ? "price" : {|TRK107:"none"|}, code = text ?? {|TRK107:"?"|} });
        sdk.Track("limited", new { reason = number switch { 1 => "price", 2 => {|TRK107:"two"|}, _ => text } });
        sdk.Track("limited", new Dictionary<string, object> { ["reason"] = {|TRK107:Names.Wrong|} });
        """).Verify();

    [Fact]
    public Task Leaves_out_the_arm_that_is_there_for_the_compiler() => Limited("""
        var day = (DayOfWeek)number;
        sdk.Track("limited", new { reason = day switch { DayOfWeek.Monday or DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday => "price", DayOfWeek.Friday or DayOfWeek.Saturday or DayOfWeek.Sunday => "other", _ => "none" } });
        sdk.Track("limited", new { reason = day switch { DayOfWeek.Monday => "price", _ => {|TRK107:"none"|} } });
        """).Verify();

    [Fact]
    public Task Is_silent_about_a_variable_that_the_code_asks_about() => Limited("""
        var count = -1;
        if (count >= 0) sdk.Track("limited", new { lead_time_ms = count });
        var reason = "none";
        if (!string.IsNullOrEmpty(reason)) sdk.Track("limited", new { reason });
        int later = -1;
        later = number;
        sdk.Track("limited", new { lead_time_ms = later });
        """).Verify();

    [Fact]
    public Task Never_waits_for_a_pattern() => Limited("""
        sdk.Track("limited", new { slow = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab" });
        sdk.Track("limited", new { slow = {|TRK107:"b"|} });
        """).Verify();

    [Fact]
    public Task Checks_typed_events_too() => Code.Typed(
        """
        tracker.Track(new Limited { LeadTimeMs = {|TRK107:-1|}, Percent = {|TRK107:101|}, Code = {|TRK107:"kr"|}, ShortText = text });
        tracker.Track(new Limited { LeadTimeMs = number, Reason = Reason.Price, Code = "KOR" });
        tracker.Track(new Limited { Reason = {|TRK107:Reason.NotSet|} });
        tracker.Track(new Limited { Reason = {|TRK107:(Reason)99|} });
        tracker.Track(new Narrowed { Reason = Reason.Price });
        tracker.Track(new Narrowed { Reason = condition ? Reason.Schedule : {|TRK107:Reason.Other|} });
        """,
        Plans.Values).Verify();

    [Fact]
    public Task Gives_one_finding_where_the_type_is_wrong_too() => Limited("""
        sdk.Track("limited", new { lead_time_ms = {|TRK106:"-1"|}, reason = {|TRK106:1|} });
        """).Verify();

    [Fact]
    public Task Reads_the_number_in_the_text_where_an_SDK_takes_nothing_else() => Code.With(
        "Microsoft.ApplicationInsights.TelemetryClient",
        ApplicationInsightsSdk.Version2,
        """
        sdk.TrackEvent("limited", new Dictionary<string, string> { ["lead_time_ms"] = "5", ["percent"] = "99.5" });
        sdk.TrackEvent("limited", new Dictionary<string, string> { ["lead_time_ms"] = {|TRK107:"-1"|}, ["percent"] = {|TRK107:"100.5"|} });
        sdk.TrackEvent("limited", new Dictionary<string, string> { ["lead_time_ms"] = {|TRK107:"2.5"|}, ["percent"] = text });
        """,
        Plans.Values).Verify();

    private static Scenario Limited(string statements) => Code.Plain(statements, Plans.Values);
}
