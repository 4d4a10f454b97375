using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

public class EventByNameTests
{
    [Fact]
    public async Task Names_the_type()
    {
        var finding = (await Code.Plain("sdk.Track({|TRK103:\"order_placed\"|}, new { amount = 1.0, currency = text });").Verify()).Single();

        Assert.Equal("Event 'order_placed' is emitted by name: with its type 'OrderPlaced' the compiler checks it", finding.GetMessage());
    }

    [Fact]
    public Task Leaves_alone_what_no_type_would_better() => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = Code.Method(
            """
            sdk.Track({|TRK103:Names.Signup|});
            sdk.Track({|TRK103:Signup.Name|});
            sdk.Track(Signup.Name, new Signup().ToDictionary());
            sdk.Track("signup", new Signup().ToDictionary());
            sdk.Track(condition ? "signup" : "login");
            sdk.Track({|TRK101:"signed_up"|});
            sdk.Track({|TRK116:"old_signup"|});
            """,
            "AmplitudeSharp.AmplitudeService sdk",
            "Shop.Tracking"),
    }.Verify();

    [Theory]
    [InlineData("public", true)]
    [InlineData("internal", false)]
    public Task Asks_whether_the_code_can_name_the_type_of_another_project(string visibility, bool canName)
    {
        var owner = GeneratedAssembly.Compile("Owner", Plans.Plain, ("TrackingPlanVisibility", visibility));
        return new Scenario
        {
            Plan = Plans.Plain,
            References = [AmplitudeSdk.Sharp, owner],
            ShowsHints = true,
            Code = Code.Method(canName ? "sdk.Track({|TRK103:\"signup\"|});" : "sdk.Track(\"signup\");", "AmplitudeSharp.AmplitudeService sdk"),
        }.Verify();
    }

    [Fact]
    public Task Leaves_projects_alone_without_generated_types() => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Properties = new Dictionary<string, string> { ["TrackingPlanGenerate"] = "false" },
        ShowsHints = true,
        Code = Code.Method("sdk.Track(\"signup\");", "AmplitudeSharp.AmplitudeService sdk"),
    }.Verify();
}
