using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

public class InventedFallbackTests
{
    [Theory]
    [InlineData("text ?? {|TRK210:Guid.NewGuid().ToString()|}")]
    [InlineData("text ?? {|TRK210:\"unknown\"|}")]
    [InlineData("text ?? {|TRK210:\"\"|}")]
    [InlineData("text ?? {|TRK210:\"system\"|}")]
    [InlineData("condition ? text : {|TRK210:Guid.NewGuid().ToString()|}")]
    [InlineData("condition ? {|TRK210:\"bot\"|} : text")]
    [InlineData("(text ?? {|TRK210:\"unknown\"|}).Trim()")]
    [InlineData("number switch { 1 => text, _ => {|TRK210:\"none\"|} }")]
    public Task Is_found_in_keys(string value) => Code.Plain($$"""sdk.Track("paid", new { session_id = {{value}} });""", Plans.Drops).Verify();

    [Theory]
    [InlineData("text ?? {|TRK210:\"direct\"|}")]
    [InlineData("text ?? {|TRK210:\"(none)\"|}")]
    [InlineData("condition ? text : {|TRK210:\"direct\"|}")]
    [InlineData("given.Count > 0 ? text : {|TRK210:\"organic\"|}")]
    [InlineData("(text?.Trim()) ?? {|TRK210:\"direct\"|}")]
    public Task Is_found_in_attribution(string value) => Code.Plain($$"""sdk.Track("arrived", new { utm_source = {{value}} });""", Plans.Drops).Verify();

    [Theory]
    [InlineData("text ?? null")]
    [InlineData("text ?? throw new ArgumentException()")]
    [InlineData("text ?? any.ToString()")]
    [InlineData("condition ? text : null")]
    [InlineData("condition ? text : text.Trim()")]
    [InlineData("text?.Trim()")]
    public Task Is_not_what_comes_from_elsewhere_or_is_null(string value) => Code.Plain($$"""sdk.Track("paid", new { session_id = {{value}} });""", Plans.Drops).Verify();

    [Theory]
    [InlineData("text ?? (any.ToString() == \"g\" ? \"google\" : \"referral\")")]
    [InlineData("text ?? Of(any.ToString()!)")]
    [InlineData("text == \"fb\" ? \"facebook\" : text")]
    [InlineData("text is \"fb\" or \"ig\" ? \"facebook\" : text")]
    [InlineData("text switch { \"fb\" or \"ig\" => \"facebook\", _ => text }")]
    [InlineData("text.StartsWith(\"fb-\") ? \"facebook\" : text")]
    [InlineData("spelt")]
    public Task Is_not_another_spelling_or_what_something_chooses(string value) => Code.Plain(
        $$"""
        var spelt = any.ToString();
        if (spelt == "fb" || spelt == "ig") spelt = "facebook";
        else if (spelt is "adwords") spelt = "google";
        switch (spelt) { case "x": spelt = "twitter"; break; }
        sdk.Track("arrived", new { utm_source = {{value}} });
        static string Of(string referrer)
        {
            if (referrer.Contains("google."))
                return "google";
            return "referral";
        }
        """,
        Plans.Drops).Verify();

    [Theory]
    [InlineData("text == \"\" ? {|TRK210:\"direct\"|} : text")]
    [InlineData("text == \"(none)\" ? {|TRK210:\"direct\"|} : text")]
    [InlineData("text is null or \"\" ? {|TRK210:\"direct\"|} : text")]
    [InlineData("any.ToString() == \"bot\" ? {|TRK210:\"bot\"|} : text")]
    [InlineData("text switch { \"fb\" => \"facebook\", null => {|TRK210:\"direct\"|}, _ => text }")]
    [InlineData("text ?? {|TRK210:Always()|}")]
    [InlineData("{|TRK210:empty|}")]
    public Task Is_found_where_nothing_was_there(string value) => Code.Plain(
        $$"""
        var empty = any.ToString();
        if (condition || empty == "") empty = "direct";
        sdk.Track("arrived", new { utm_source = {{value}} });
        static string Always() => "direct";
        """,
        Plans.Drops).Verify();

    [Theory]
    [InlineData("{|TRK210:\"cpc\"|}", "Request.Query.ContainsKey(\"utm_medium\")", "Request.Query[\"utm_medium\"].ToString()")]
    [InlineData("\"cpc\"", "Request.Query.ContainsKey(\"gclid\")", "Request.Query[\"utm_medium\"].ToString()")]
    public Task Is_not_told_by_another_part_of_the_query(string constant, string condition, string otherwise) => OfRequest(
        $$"""sdk.Track("arrived", new { utm_source = Request.Query["utm_source"].ToString(), utm_medium = {{condition}} ? {{constant}} : {{otherwise}} });""");

    [Fact]
    public Task Leaves_a_key_that_the_browser_is_given_unless_another_source_makes_it() => OfRequest(
        """
        if (!Request.Cookies.TryGetValue("aid", out var cookie) || string.IsNullOrEmpty(cookie))
        {
            cookie = Guid.NewGuid().ToString();
            Response.Cookies.Append("aid", cookie);
        }
        sdk.Track("asked", new { user_id = cookie });
        var kept = HttpContext.Session.GetString("aid") ?? Guid.NewGuid().ToString();
        HttpContext.Session.SetString("aid", kept);
        sdk.Track("asked", new { user_id = kept });
        sdk.Track("asked", new { user_id = Issued() });
        var lost = Request.Cookies["aid"] ?? Guid.NewGuid().ToString();
        Response.Headers.Append("X-Id", lost);
        sdk.Track("asked", new { user_id = {|TRK210:lost|} });
        if (!Request.Headers.TryGetValue("X-Session-Id", out var header)) header = Guid.NewGuid().ToString();
        sdk.Track("paid", new { session_id = {|TRK210:header|}.ToString() });
        var session = Request.Cookies["sid"] ?? Guid.NewGuid().ToString();
        Response.Cookies.Append("sid", session);
        sdk.Track("paid", new { session_id = {|TRK210:session|} });
        """);

    private static Task OfRequest(string statements) => new Scenario
    {
        Plan = Plans.Drops,
        References = [.. AspNetCoreReferences.All, AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Mvc;

            public sealed class PagesController : Controller
            {
                public void Show(AmplitudeSharp.AmplitudeService sdk)
                {
                    {{statements}}
                }

                private string Issued()
                {
                    var id = Request.Cookies["aid"];
                    if (id != null)
                        return id;
                    id = Guid.NewGuid().ToString();
                    Response.Cookies.Append("aid", id);
                    return id;
                }
            }
            """,
    }.Verify();

    [Fact]
    public Task Follows_locals_and_asks_what_the_code_asks() => Code.Plain(
        """
        var session = text ?? Guid.NewGuid().ToString();
        sdk.Track("paid", new { session_id = {|TRK210:session|} });
        var later = text;
        if (later == null) later = Guid.NewGuid().ToString();
        sdk.Track("paid", new { session_id = {|TRK210:later|} });
        text ??= "unknown";
        sdk.Track("paid", new { session_id = {|TRK210:text|} });
        var sure = any.ToString() ?? "unknown";
        if (sure != "unknown")
            sdk.Track("paid", new { session_id = sure });
        var origin = any.ToString() ?? "";
        if (origin.Length > 0)
            sdk.Track("paid", new { session_id = origin });
        """,
        Plans.Drops).Verify();

    [Fact]
    public Task Leaves_the_source_that_makes_the_key_and_the_other_of_two() => Code.Plain(
        """
        sdk.Track("seen", new { session_id = text ?? Guid.NewGuid().ToString() });
        sdk.Track("seen", new { session_id = text ?? {|TRK210:"unknown"|} });
        sdk.Track("known", new { user_id = text ?? "", anonymous_id = any });
        sdk.Track("asked", new { user_id = text ?? {|TRK210:Guid.NewGuid().ToString()|} });
        """,
        Plans.Drops).Verify();

    [Fact]
    public Task Sees_typed_events() => Code.Typed(
        """
        tracker.Track(new Paid { SessionId = new SessionId(text ?? {|TRK210:"unknown"|}) });
        tracker.Track(new Paid { SessionId = (SessionId)(text ?? {|TRK210:Guid.NewGuid().ToString()|}) });
        tracker.Track(new Paid { SessionId = condition ? (SessionId)text : {|TRK210:default|} });
        tracker.Track(new Arrived { UtmSource = text ?? {|TRK210:"direct"|} });
        tracker.Track(new Arrived { UtmSource = text ?? "" });
        """,
        Plans.Drops).Verify();

    [Fact]
    public async Task Says_what_to_do()
    {
        var findings = await Code.Plain("""
            sdk.Track("arrived", new { utm_source = text ?? {|TRK210:"direct"|} });
            sdk.Track("asked", new { user_id = text ?? {|TRK210:Guid.NewGuid().ToString()|} });
            sdk.Track("asked", new { user_id = text ?? {|TRK210:"guest"|} });
            """, Plans.Drops).Verify();

        Assert.Equal(
            [
                "Event 'arrived' falls back to \"direct\" for the attribution 'utm_source': nobody can tell it from a visit that came so, so leave it empty",
                "Event 'asked' falls back to Guid.NewGuid() for the join key 'user_id': it joins with nothing, so pass the key on, or say in the plan which source makes it (origin)",
                "Event 'asked' falls back to \"guest\" for the join key 'user_id': everybody who falls back becomes one, so pass the key on",
            ],
            findings.Select(finding => finding.GetMessage()));
    }
}
