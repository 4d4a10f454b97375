using System.Text.RegularExpressions;
using Instrumentation.Package.Tests.Packing;
using Instrumentation.Plan;
using Instrumentation.Plan.Findings;

namespace Instrumentation.Package.Tests;

/// <summary>The files behind TrackingPlanMode name every rule there is, and none that there is not.</summary>
public sealed partial class PresetTests
{
    /// <summary>What cannot be verified, what is a hint, and the list of emission sites.</summary>
    private static readonly string[] NeverErrors = ["TRK108", "TRK114", "TRK115", "TRK309", "TRK504", "TRK900"];

    /// <summary>An emission site is no finding: it is reported where TrackingPlanReport asks for it.</summary>
    private static readonly string[] Findings = [.. PlanRules.KnownIds.Where(id => id != "TRK900")];

    [Fact]
    public void Adopt_makes_every_finding_a_warning() =>
        Assert.Equal(Findings.Select(id => $"{id} warning"), SeveritiesOf("adopt"));

    [Fact]
    public void Adopt_takes_every_finding_out_of_warnings_as_errors() =>
        Assert.Equal(Findings, RuleId().Matches(Preset("adopt.props")).Select(match => match.Value));

    [Fact]
    public void Strict_makes_every_finding_an_error_that_can_be_certain() =>
        Assert.Equal(Findings.Except(NeverErrors).Select(id => $"{id} error"), SeveritiesOf("strict"));

    /// <summary>The errors of the design; what is a warning or a hint stays one.</summary>
    [Fact]
    public void A_build_that_writes_findings_down_has_no_errors_of_ours() =>
        Assert.Equal(PlanRules.All.Where(rule => rule.Severity == PlanSeverity.Error).Select(rule => $"{rule.Id} warning").Except(SeveritiesOf("update")), []);

    [Fact]
    public void Default_leaves_every_rule_its_own_severity() => Assert.Empty(SeveritiesOf("default"));

    [Fact]
    public void A_report_lists_emission_sites() => Assert.Equal(["TRK900 suggestion"], SeveritiesOf("report"));

    [Theory]
    [InlineData("adopt")]
    [InlineData("default")]
    [InlineData("strict")]
    [InlineData("report")]
    [InlineData("update")]
    public void Every_preset_gives_way_to_what_a_project_configures(string name)
    {
        var lines = Preset(name + ".globalconfig").Split('\n');

        Assert.Contains("is_global = true", lines);
        Assert.Contains("global_level = -100", lines);
    }

    private static string Preset(string file) => Repository.Text("src/Instrumentation/build/presets/" + file);

    private static IEnumerable<string> SeveritiesOf(string name) =>
        SeverityLine().Matches(Preset(name + ".globalconfig")).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}");

    [GeneratedRegex(@"^dotnet_diagnostic\.(\S+)\.severity = (\S+)$", RegexOptions.Multiline)]
    private static partial Regex SeverityLine();

    [GeneratedRegex(@"TRK\d{3}")]
    private static partial Regex RuleId();
}
