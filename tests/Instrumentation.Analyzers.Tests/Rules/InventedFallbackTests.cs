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
