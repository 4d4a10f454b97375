using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

public class DeprecatedEventTests
{
    private const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        events:
          signup: { description: Somebody signed up, trigger: The form was accepted, wire: Signed Up }
          old_signup: { description: The old form, trigger: The form was accepted, status: deprecated, replaced_by: signup, expires: 2027-06-30 }
          old_login: { description: The old form, trigger: The form was accepted, status: deprecated }
        """;

    [Fact]
    public async Task Names_the_replacement_by_its_name_on_the_wire()
    {
        var findings = await Code.Plain("sdk.Track({|TRK109:\"old_signup\"|}); sdk.Track({|TRK109:\"old_login\"|}); sdk.Track(\"Signed Up\");", Plan).Verify();

        Assert.Equal(
            [
                "Event 'old_signup' is deprecated and must not be sent after 2027-06-30: send 'Signed Up' instead",
                "Event 'old_login' is deprecated: stop sending it",
            ],
            findings.Select(finding => finding.GetMessage()));
        Assert.Equal([2, 1], findings.Select(finding => finding.AdditionalLocations.Count));
    }

    [Fact]
    public Task Leaves_what_names_the_type_to_the_compiler() => new Scenario
    {
        Plan = Plan,
        References = [AmplitudeSdk.Sharp],
        Code = Code.Method(
            """
            #pragma warning disable CS0618
            tracker.Track(new OldSignup());
            sdk.Track(OldSignup.Name);
            sdk.Track(OldSignup.Name, new OldSignup().ToDictionary());
            sdk.Track("old_signup", new OldSignup().ToDictionary());
            sdk.Track({|TRK109:"old_signup"|}, new { });
            """,
            "AmplitudeSharp.AmplitudeService sdk, Instrumentation.ITracker tracker",
            "Shop.Tracking"),
    }.Verify();

    [Fact]
    public Task Suggests_no_type_of_an_event_that_goes() =>
        Code.Plain("sdk.Track({|TRK109:\"old_signup\"|}); sdk.Track({|TRK103:\"Signed Up\"|});", Plan).Verify();

    [Theory]
    [InlineData("2027-06-30", "TRK109")]
    [InlineData("2027-07-01", "TRK116")]
    [InlineData("soon", "TRK109", "TRK507")]
    public Task Becomes_an_error_when_its_last_day_is_past(string today, string id, params string[] withoutPlace)
    {
        var scenario = Code.Plain("sdk.Track({|" + id + ":\"old_signup\"|});", Plan).WithProperties(("TrackingPlanToday", today));
        return new Scenario { Plan = Plan, Code = scenario.Code, References = scenario.References, Properties = scenario.Properties, WithoutPlace = withoutPlace }.Verify();
    }
}
