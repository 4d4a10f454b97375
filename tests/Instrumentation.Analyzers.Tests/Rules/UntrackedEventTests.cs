using Instrumentation.Analyzers.Options;
using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

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
    public Task Leaves_a_removed_event_to_its_own_rule() => Code.Plain("sdk.Track({|TRK116:\"old_signup\"|}, any);").Verify();

    [Fact]
    public Task Minds_the_case() => Code.Plain("sdk.Track({|TRK101:\"Signup\"|});").Verify();

    [Fact]
    public Task Is_configured_as_any_C_sharp_rule_is() => Code.Plain("""
        #pragma warning disable TRK101
        sdk.Track("sign_up");
        #pragma warning restore TRK101
        """).Verify();

    [Theory]
    [InlineData("  {|TRK004:delivered|}: { description: It came, trigger: It was handed over, wire: signup }")]
    [InlineData("  {|TRK004:login|}: { description: It came, trigger: It was handed over, wire: delivered }")]
    [InlineData("  parcel: { description: It came, trigger: It was handed over, {|TRK002:wir|}: delivered }")]
    [InlineData("  parcel: { description: It came, trigger: It was handed over, wire: {|TRK006:[delivered]|} }")]
    [InlineData("{|TRK002:evnts|}:\n  delivered: { description: It came, trigger: It was handed over }")]
    public Task Is_silent_about_an_event_that_a_fault_took_from_the_plan(string faulty) =>
        Code.Plain("sdk.Track(\"delivered\");", WithFault(faulty)).Verify();

    [Theory]
    [InlineData("  delivered: { description: It came")]
    [InlineData("  <<: { delivered: { description: It came, trigger: It was handed over } }")]
    public async Task Is_silent_while_text_of_the_plan_cannot_be_read(string faulty)
    {
        var findings = await Code.Plain("sdk.Track(\"delivered\", any); sdk.Track(\"sign_up\", any);", WithFault(faulty)).Findings();

        Assert.Contains(findings, finding => finding.Id == "TRK001");
        Assert.DoesNotContain(findings, finding => finding.Id == "TRK101");
    }

    [Fact]
    public async Task Is_silent_while_a_file_of_the_plan_cannot_be_read()
    {
        var findings = await new Scenario
        {
            Plan = Plans.Plain,
            MorePlanFiles = new Dictionary<string, string> { ["/shop/tracking-plan/more.yaml"] = "}" },
            References = [AmplitudeSdk.Sharp],
            Code = Code.Method("sdk.Track(\"delivered\", any);", "AmplitudeSharp.AmplitudeService sdk"),
        }.Findings();

        Assert.Equal(["TRK001"], findings.Select(finding => finding.Id).Distinct());
    }

    [Fact]
    public Task Speaks_up_where_the_fault_is_no_event_of_that_name() =>
        Code.Plain("sdk.Track({|TRK101:\"delivered\"|});", WithFault("  parcel: { description: It came, trigger: It was handed over, {|TRK002:colour|}: red }")).Verify();

    [Fact]
    public void Nothing_is_certain_while_a_file_of_the_plan_cannot_be_opened()
    {
        var plan = new InMemoryPlanFile(Scenario.PlanPath, Plans.Plain);

        Assert.True(PlanInput.Get([plan], default)!.CertainlyLacks("delivered"));
        Assert.False(PlanInput.Get([plan, new Unopened()], default)!.CertainlyLacks("delivered"));
    }

    private static string WithFault(string lines) => Plans.Plain + "\n" + lines + "\n";

    private sealed class Unopened : AdditionalText
    {
        public override string Path => "/shop/tracking-plan/more.yaml";

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}
