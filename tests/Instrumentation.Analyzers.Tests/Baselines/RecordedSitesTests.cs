using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Baselines;

/// <summary>An emission that <c>tracking-plan.sites.txt</c> records must not get lost (TRK503).</summary>
public class RecordedSitesTests
{
    private const string SignUp = "TRK900 | Code.cs | Shop.Old.Emit(AmplitudeSharp.AmplitudeService) | signup";
    private const string Sends = """sdk.Track("signup");""";

    [Fact]
    public Task Is_silent_while_the_site_is_there() => Verify(Sends, SignUp);

    [Fact]
    public Task Is_silent_about_sites_that_have_come() => Verify(Sends + """ sdk.Track("signup");""", SignUp);

    [Fact]
    public async Task Says_what_is_gone_and_what_to_do()
    {
        var finding = Assert.Single(await Verify("", "# a comment\n{|TRK503:" + SignUp + "|}"));

        Assert.Equal(
            "'signup' was emitted in Shop.Old.Emit(AmplitudeSharp.AmplitudeService) of Code.cs, and is not any more: emit it again, or record today's sites with -p:TrackingPlanUpdate=sites",
            finding.GetMessage());
    }

    [Fact]
    public Task Misses_one_of_two() => Verify(Sends, SignUp + "\n{|TRK503:" + SignUp + "|}");

    [Fact]
    public Task Another_site_of_the_event_does_not_make_up_for_it() => Verify(
        Sends, SignUp + "\n{|TRK503:TRK900 | Other.cs | Shop.New.Send() | signup|}");

    [Fact]
    public Task Follows_a_member_that_was_renamed() => Verify(Sends, SignUp.Replace("Emit(", "SendAll("));

    [Fact]
    public Task Follows_a_member_that_went_elsewhere() => Verify(Sends, SignUp.Replace("Code.cs", "Before.cs").Replace("Shop.Old", "Market.Older"));

    [Fact]
    public Task Does_not_take_another_event_for_it() => Verify(
        """sdk.Track("order_placed", new { amount = 1, currency = "eur" });""", "{|TRK503:" + SignUp + "|}");

    [Theory]
    [InlineData("return; sdk.Track(\"signup\");")]
    [InlineData("if (false) sdk.Track(\"signup\");")]
    [InlineData("while (true) { } sdk.Track(\"signup\");")]
    [InlineData("System.Action never = () => { return; sdk.Track(\"signup\"); }; never();")]
    [InlineData("throw new System.Exception(); System.Action never = () => sdk.Track(\"signup\");")]
    [InlineData("void Never() { sdk.Track(\"signup\"); }")]
    [InlineData("void Never(int n) { sdk.Track(\"signup\"); Never(n - 1); }")]
    [InlineData("} private void Never(AmplitudeSharp.AmplitudeService sdk) { sdk.Track(\"signup\");")]
    [InlineData("// sdk.Track(\"signup\");")]
    public Task What_never_runs_sends_nothing(string statements) => Verify(statements, "{|TRK503:" + SignUp + "|}");

    [Theory]
    [InlineData("if (System.DateTime.Now.Year > 1) return; sdk.Track(\"signup\");")]
    [InlineData("System.Action later = () => sdk.Track(\"signup\"); later();")]
    [InlineData("return; void Later() { sdk.Track(\"signup\"); }", "Later();")]
    [InlineData("foreach (var n in new[] { 1 }) { try { sdk.Track(\"signup\"); } finally { } }")]
    [InlineData("Go(sdk); } private static void Go(AmplitudeSharp.AmplitudeService sdk) { sdk.Track(\"signup\");")]
    [InlineData("} [System.Obsolete] private void CalledByName(AmplitudeSharp.AmplitudeService sdk) { sdk.Track(\"signup\");")]
    [InlineData("} public void ForOthers(AmplitudeSharp.AmplitudeService sdk) { sdk.Track(\"signup\");")]
    public Task What_may_run_sends(string statements, string before = "") => Verify(before + statements, SignUp);

    [Fact]
    public Task Says_what_it_cannot_read() => Verify(Sends, "{|TRK503:signup in Old|}");

    [Fact]
    public Task Counts_only_in_the_frameworks_it_names() => Verify("", SignUp + " | net48", ("TargetFramework", "net8.0"));

    [Fact]
    public Task Says_nothing_while_the_file_is_written() => Verify("", SignUp, ("TrackingPlanUpdate", "sites"));

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(
        string statements, string recorded, params (string Name, string Value)[] properties) => new Scenario
        {
            Plan = Plans.Plain,
            References = [AmplitudeSdk.Sharp],
            Code = "#pragma warning disable\nnamespace Shop;\n\npublic class Old\n{\n    public void Emit(AmplitudeSharp.AmplitudeService sdk)\n    {\n        " + statements + "\n    }\n}\n",
            Recorded = recorded,
            RecordedKind = "sites",
            Properties = properties.ToDictionary(property => property.Name, property => property.Value),
        }.Verify();
}
