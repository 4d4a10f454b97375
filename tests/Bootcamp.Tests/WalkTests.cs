using System.Text.Json;

namespace Bootcamp.Tests;

/// <summary>The log of one applicant's way through the funnel joins, also where somebody else acted.</summary>
public sealed class WalkTests(WalkFixture walk) : IClassFixture<WalkFixture>
{
    private static readonly string[] Funnel =
    [
        "nbc_application_submitted",
        "nbc_paper_passed_server",
        "nbc_purchase_completed_server",
        "nbc_application_withdrawn_server",
    ];

    [Fact]
    public void Every_step_is_logged_once_and_in_order() =>
        Assert.Equal(Funnel, walk.Events.Select(e => e.GetProperty("event").GetString()));

    [Fact]
    public void Every_step_belongs_to_one_application() =>
        Assert.StartsWith("application-", Assert.Single(walk.Events.Select(e => Property(e, "applicant_id")).Distinct()));

    [Theory]
    [InlineData("user_id", "ada")]
    [InlineData("anonymous_id", "browser-of-ada")]
    [InlineData("session_id", "visit-of-ada")]
    [InlineData("utm_source", "newsletter")]
    [InlineData("utm_medium", "email")]
    [InlineData("utm_campaign", "autumn")]
    public void Every_step_carries_the_applicants(string key, string value) =>
        Assert.All(walk.Events, e => Assert.Equal(value, e.GetProperty(key).GetString()));

    [Theory]
    [InlineData("grace")]
    [InlineData("intranet")]
    [InlineData("wiki")]
    public void Nothing_of_the_admin_is_on_the_applicants_events(string value) =>
        Assert.DoesNotContain(walk.Lines, line => line.Contains(value, StringComparison.Ordinal));

    [Fact]
    public void Sequence_has_no_gap()
    {
        var sequence = walk.Events.Select(e => e.GetProperty("sequence").GetInt64()).ToArray();
        Assert.Equal(Enumerable.Range(0, Funnel.Length).Select(i => sequence[0] + i), sequence);
    }

    [Fact]
    public void Every_event_has_an_id_of_its_own() =>
        Assert.Equal(Funnel.Length, walk.Events.Select(e => e.GetProperty("event_id").GetString()).Distinct().Count());

    [Fact]
    public void Time_goes_forward()
    {
        var times = walk.Events.Select(e => e.GetProperty("timestamp").GetDateTimeOffset()).ToArray();
        Assert.Equal(times.Order(), times);
        Assert.All(times, time => Assert.Equal(TimeSpan.Zero, time.Offset));
    }

    [Fact]
    public void Every_event_names_the_plan_and_its_version() =>
        Assert.All(walk.Events, e => Assert.Equal(("bootcamp", 3), (e.GetProperty("plan").GetString(), e.GetProperty("plan_version").GetInt32())));

    [Fact]
    public void The_withdrawal_passes_on_the_browsers_event_and_the_reason()
    {
        var withdrawal = walk.Events[^1];
        Assert.True(withdrawal.GetProperty("client_event_id").TryGetGuid(out var id) && id != Guid.Empty);
        Assert.Equal("schedule", Property(withdrawal, "withdraw_reason"));
    }

    [Fact]
    public void The_lead_time_runs_from_the_landing() =>
        Assert.InRange(walk.Events[0].GetProperty("properties").GetProperty("lead_time_ms").GetInt64(), 0, 60_000);

    [Fact]
    public void The_console_shows_the_funnel_and_says_where_the_file_is()
    {
        Assert.Matches(@"newsletter +1 +1 +1 +1", walk.Run.Output);
        Assert.Contains(walk.EventsFile, walk.Run.Output, StringComparison.Ordinal);
    }

    private static string? Property(JsonElement e, string name) => e.GetProperty("properties").GetProperty(name).GetString();
}
