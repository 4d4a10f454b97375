using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Rules;

public class UntrackedEventTests
{
    [Fact]
    public async Task Names_the_nearest_event_and_its_place()
    {
        var finding = (await Code.Plain("sdk.Track({|TRK101:\"sign_up\"|});").Verify()).Single();

        Assert.Equal("Event 'sign_up' is not in the plan 'shop'. Did you mean 'signup'? Otherwise add it to the plan.", finding.GetMessage());
        var related = Assert.Single(finding.AdditionalLocations).GetLineSpan();
        Assert.Equal(Scenario.PlanPath, related.Path);
        Assert.Equal("signup", Plans.Plain.Split('\n')[related.StartLinePosition.Line][related.StartLinePosition.Character..related.EndLinePosition.Character]);
    }

    [Fact]
    public async Task Names_no_event_when_none_is_near()
    {
        var finding = (await Code.Plain("sdk.Track({|TRK101:\"parcel_delivered\"|});").Verify()).Single();

        Assert.Equal("Event 'parcel_delivered' is not in the plan 'shop': add it to the plan, or do not send it", finding.GetMessage());
        Assert.Empty(finding.AdditionalLocations);
    }

    [Fact]
    public Task Gives_one_finding_whatever_the_properties_are() => Code.Plain("sdk.Track({|TRK101:\"sign_up\"|}, any);").Verify();

    [Fact]
    public Task Knows_a_removed_event() => Code.Plain("sdk.Track(\"old_signup\", any);").Verify();

    [Fact]
    public Task Minds_the_case() => Code.Plain("sdk.Track({|TRK101:\"Signup\"|});").Verify();

    [Fact]
    public Task Is_configured_as_any_C_sharp_rule_is() => Code.Plain("""
        #pragma warning disable TRK101
        sdk.Track("sign_up");
        #pragma warning restore TRK101
        """).Verify();
}
