namespace Instrumentation.Analyzers.Tests.Rules;

public class ForeignEventTests
{
    private const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        sources: { web: { kind: client }, api: { kind: server }, admin: { kind: server } }
        events:
          shown: { description: The page, trigger: It was shown, sources: [web] }
          stored: { description: The order, trigger: It was stored, sources: [api, admin] }
          anywhere: { description: Anything, trigger: It happened }
        """;

    private const string Everything = "sdk.Track(\"shown\"); sdk.Track(\"stored\"); sdk.Track(\"anywhere\");";

    [Theory]
    [InlineData("api", "shown")]
    [InlineData("admin", "shown")]
    [InlineData("web", "stored")]
    [InlineData("web, api", null)]
    [InlineData("", null)]
    public Task Asks_which_source_the_project_is(string source, string? foreign)
    {
        var code = foreign is null ? Everything : Everything.Replace($"\"{foreign}\"", $"{{|TRK110:\"{foreign}\"|}}", StringComparison.Ordinal);
        return Code.Plain(code, Plan).WithProperties(("TrackingPlanSource", source)).Verify();
    }

    [Fact]
    public async Task Names_both_sides_and_looks_at_typed_events_too()
    {
        var findings = await Code.Typed("tracker.Track({|TRK110:new Stored()|}); tracker.Track(new Shown());", Plan)
            .WithProperties(("TrackingPlanSource", "web")).Verify();

        Assert.Equal(
            "Event 'stored' is sent by 'api' and 'admin' and not by 'web', which this project is: send it there, or add the source to the event",
            findings.Single().GetMessage());
    }

    [Fact]
    public async Task Leaves_a_source_that_nobody_knows_to_its_own_rule()
    {
        var findings = await Code.Plain(Everything, Plan).WithProperties(("TrackingPlanSource", "wep")).Findings();

        Assert.Equal(["TRK507"], findings.Select(finding => finding.Id));
    }
}
