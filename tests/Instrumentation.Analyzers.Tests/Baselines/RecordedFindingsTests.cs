using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Baselines;

/// <summary>What <c>tracking-plan.findings.txt</c> records is not reported; anything else is, and so is what it records in vain.</summary>
public class RecordedFindingsTests
{
    private const string SignUp = "TRK101 | Code.cs | Shop.Old.Emit(AmplitudeSharp.AmplitudeService) | sign_up, shop";

    [Fact]
    public Task Is_silent_about_what_is_recorded() => Verify("""sdk.Track("sign_up");""", SignUp);

    [Fact]
    public Task Does_not_care_for_lines() => Verify("\n\n   // moved\n\n   sdk.Track(\n\n      \"sign_up\");", "# a comment\n\n" + SignUp + "\n");

    [Fact]
    public Task Reports_what_is_new_in_the_same_member() => Verify("""sdk.Track("sign_up"); sdk.Track({|TRK101:"sign_on"|});""", SignUp);

    [Fact]
    public Task Reports_one_more_of_the_same() => Verify("""sdk.Track("sign_up"); sdk.Track({|TRK101:"sign_up"|});""", SignUp);

    [Fact]
    public Task Takes_a_line_for_each() => Verify("""sdk.Track("sign_up"); sdk.Track("sign_up");""", SignUp + "\n" + SignUp);

    [Fact]
    public Task Is_not_troubled_by_a_right_call_before_it() => Verify(
        """sdk.Track("order_placed", new { amount = 1, currency = "eur" }); sdk.Track("order_placed", new { amount = 1 });""",
        "TRK104 | Code.cs | Shop.Old.Emit(AmplitudeSharp.AmplitudeService) | order_placed, currency");

    [Fact]
    public Task Says_what_records_nothing() => Verify("""sdk.Track("signup");""", "{|TRK505:" + SignUp + "|}");

    [Fact]
    public Task Says_what_is_recorded_once_too_often() => Verify("""sdk.Track("sign_up");""", SignUp + "\n{|TRK505:" + SignUp + "|}");

    [Fact]
    public Task Says_what_it_cannot_read() => Verify("""sdk.Track("signup");""", "{|TRK505:sign_up is wrong in Old|}");

    [Theory]
    [InlineData("Code.cs", "Other.cs")]
    [InlineData("Shop.Old.Emit", "Shop.Old.Send")]
    [InlineData("TRK101", "TRK104")]
    [InlineData("sign_up, shop", "sign_on, shop")]
    public Task Records_only_what_it_says(string said, string instead) =>
        Verify("""sdk.Track({|TRK101:"sign_up"|});""", "{|TRK505:" + SignUp.Replace(said, instead) + "|}");

    [Fact]
    public Task Still_covers_what_is_left_of_a_finding() => Verify(
        """sdk.Track("order_placed", new { amount = 1 });""",
        "TRK104 | Code.cs | Shop.Old.Emit(AmplitudeSharp.AmplitudeService) | order_placed, amount, currency");

    [Fact]
    public Task Does_not_cover_what_has_come_to_a_finding() => Verify(
        """sdk.Track({|TRK104:"order_placed"|});""",
        "{|TRK505:TRK104 | Code.cs | Shop.Old.Emit(AmplitudeSharp.AmplitudeService) | order_placed, currency|}");

    [Fact]
    public Task Counts_only_in_the_frameworks_it_names() => Verify(
        """sdk.Track({|TRK101:"sign_up"|});""", SignUp + " | net48", ("TargetFramework", "net8.0"));

    [Fact]
    public Task Counts_in_the_frameworks_it_names() => Verify(
        """sdk.Track("sign_up");""", SignUp + " | net48, net8.0", ("TargetFramework", "net8.0"));

    [Fact]
    public Task Records_findings_without_a_name_by_their_text() => Verify(
        """sdk.Track("a" + System.Environment.NewLine); sdk.Track({|TRK102:"b" + System.Environment.NewLine|});""".Replace("System.Environment.NewLine", "new System.Random().Next()"),
        "TRK102 | Code.cs | Shop.Old.Emit(AmplitudeSharp.AmplitudeService) | \"a\"+newSystem.Random().Next()");

    [Fact]
    public async Task Records_findings_of_the_plan()
    {
        const string Plan = "format: 1\nplan: shop\nversion: 1\nowner: growth\nevents:\n  signup: { trigger: It }\n  login: { trigger: It }\n";
        await new Scenario
        {
            Plan = Plan.Replace("login", "{|TRK011:login|}"),
            Recorded = "TRK011 | tracking-plan.yaml | - | signup\n{|TRK505:TRK011 | tracking-plan.yaml | - | logout|}",
        }.Verify();
    }

    [Fact]
    public async Task Says_what_a_build_has_to_write()
    {
        var findings = await Scenario("""sdk.Track("sign_up"); sdk.Track("order_placed", new { amount = 1 });""", SignUp, ("TrackingPlanUpdate", "findings")).Findings();

        Assert.Equal(
            [SignUp, "TRK104 | Code.cs | Shop.Old.Emit(AmplitudeSharp.AmplitudeService) | order_placed, currency"],
            findings.Select(finding => finding.Properties["baseline"]));
    }

    private static Task Verify(string statements, string recorded, params (string Name, string Value)[] properties) =>
        Scenario(statements, recorded, properties).Verify();

    private static Scenario Scenario(string statements, string recorded, params (string Name, string Value)[] properties) => new()
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = "namespace Shop;\n\npublic class Old\n{\n    public void Emit(AmplitudeSharp.AmplitudeService sdk)\n    {\n        " + statements + "\n    }\n}\n",
        Recorded = recorded,
        Properties = properties.ToDictionary(property => property.Name, property => property.Value),
    };
}
