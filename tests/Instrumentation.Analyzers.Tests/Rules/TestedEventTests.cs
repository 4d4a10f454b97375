using Instrumentation.Plan.Sites;
using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

/// <summary>What tests speak of without sending it, as a report of the whole build needs it for TRK504.</summary>
public class TestedEventTests
{
    [Theory]
    [InlineData("Equal(\"signup\", log);")]
    [InlineData("const string Name = \"sign\" + \"up\"; Equal(Names.SignUp, log);")]
    [InlineData("Equal(log, \"x\" == log ? \"signup\" : null);")]
    public async Task An_assertion_by_name_is_a_use(string statement) => Assert.Equal(["signup"], await Uses(statement));

    [Theory]
    [InlineData("sdk.Track(\"signup\");")]
    [InlineData("sdk.Track(log == null ? \"signup\" : \"order_placed\", new { amount = 1, currency = \"eur\" });")]
    [InlineData("Equal(\"sign_up\", log);")]
    [InlineData("/* signup */")]
    public async Task Sending_is_none(string statement) => Assert.Empty(await Uses(statement));

    [Fact]
    public async Task Code_that_is_no_test_has_none() => Assert.Empty(await Uses("Equal(\"signup\", log);", isTest: "false"));

    [Fact]
    public async Task No_report_has_none() => Assert.Empty(await Uses("Equal(\"signup\", log);", report: "false"));

    private static async Task<IEnumerable<string>> Uses(string statement, string isTest = "true", string report = "true") => (await new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            public static class Names { public const string SignUp = "signup"; }
            public class Tests
            {
                static void Equal(string expected, string actual) { }
                public void Test(AmplitudeSharp.AmplitudeService sdk, string log) { {{statement}} }
            }
            """,
        Properties = new Dictionary<string, string> { ["IsTestProject"] = isTest, ["TrackingPlanReport"] = report },
        ShowsHints = true,
    }.Findings()).Select(finding => ReportedUse.Read(finding.Properties!)).OfType<ReportedUse>().Select(use => use.Event).Distinct();
}
