using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bootcamp.Tests;

/// <summary>What <c>-p:Break=true</c> adds to the sample does not build, for exactly the reasons its files name.</summary>
public sealed partial class BrokenBuildTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    [Fact]
    public async Task Each_broken_file_fails_the_build_with_the_id_it_names()
    {
        var project = Path.Combine(Repository.Root, "samples", "Bootcamp");
        var report = Path.Combine(Directory.CreateTempSubdirectory("bootcamp-broken-").FullName, "build.sarif");

        // The projects it references were built with these tests; building them again here would disturb other tests.
        var build = await DotNet.RunAsync(
            project, "build", "--no-restore", "--no-incremental", "-c", Configuration, "-p:Break=true",
            "-p:BuildProjectReferences=false", $"-p:ErrorLog={report}%2cversion=2.1");

        Assert.True(build.ExitCode != 0, build.Output);
        Assert.True(File.Exists(report), build.Output);
        Assert.Equal(Announced(project), Found(report));
    }

    [Fact]
    public async Task The_whole_build_says_what_no_project_alone_can()
    {
        var build = await DotNet.RunAsync(
            Path.Combine(Repository.Root, "samples", "Bootcamp"), "build", "--no-restore", "--no-incremental", "-c", Configuration, "-p:Break=true",
            "-p:BuildProjectReferences=false", "-p:TrackingPlanMode=adopt", "-p:TrackingPlanReport=true", "-p:TrackingPlanSourceComplete=true");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(
            ["TRK501 nbc_certificate_issued_server", "TRK502 M:Bootcamp.Certificates.CertificateService.IssueAsync"],
            WholeBuild().Matches(build.Output).Select(match => $"{match.Groups["id"]} {match.Groups["name"]}").Distinct().Order());
    }

    [Fact]
    public async Task A_build_with_tests_says_which_event_none_of_them_asserts()
    {
        var sample = Path.Combine(Repository.Root, "samples", "Bootcamp");
        var tests = Path.Combine(sample, "Broken", "Unasserted");

        // Of its own folders, as what is broken is: other tests run the sample.
        string[] arguments = ["--no-restore", "-c", Configuration, "-p:Break=true", "-p:BuildProjectReferences=false", "-p:TrackingPlanMode=adopt", "-p:TrackingPlanReport=true"];
        var restored = await DotNet.RunAsync(tests, "restore");
        var sampleBuild = await DotNet.RunAsync(sample, ["build", .. arguments]);
        var build = await DotNet.RunAsync(tests, ["build", "--no-incremental", .. arguments]);

        Assert.True(restored.ExitCode == 0 && sampleBuild.ExitCode == 0 && build.ExitCode == 0, restored.Output + sampleBuild.Output + build.Output);
        Assert.Equal(["nbc_paper_passed_server"], NotAsserted().Matches(build.Output).Select(match => match.Groups["name"].Value).Distinct());
    }

    [Fact]
    public void Each_rule_about_what_code_drops_or_ships_without_has_a_file()
    {
        var rules = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "rules"), "TRK*.md")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(id => id!.StartsWith("TRK2", StringComparison.Ordinal) || id.StartsWith("TRK3", StringComparison.Ordinal));
        var shown = Announced(Path.Combine(Repository.Root, "samples", "Bootcamp")).Select(line => line[..6]);

        Assert.Empty(rules.Except(shown));
    }

    /// <summary>Each file of the folder says in its summary which finding it is about.</summary>
    private static IEnumerable<string> Announced(string project) =>
        from file in Directory.EnumerateFiles(Path.Combine(project, "Broken"))
        where Path.GetExtension(file) is ".cs" or ".txt"
        let id = RuleId().Match(File.ReadAllText(file)).Value
        where id.Length > 0
        orderby id, file
        select $"{id} {Path.GetFileName(file)}";

    private static IEnumerable<string> Found(string report)
    {
        // Advice that every emission by name gets is no finding of a file's.
        var results = JsonElement.Parse(File.ReadAllText(report)).GetProperty("runs")[0].GetProperty("results").EnumerateArray();
        return from result in results
               let id = result.GetProperty("ruleId").GetString()
               let place = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation")
               let file = place.GetProperty("uri").GetString()!.Split('/')[^1]
               where id != "TRK103"
               orderby id, file
               select $"{id} {file}";
    }

    [GeneratedRegex("never-sent.yaml.*(?<id>TRK50[0-9]): [^'\n]*'(?<name>[^']*)'")]
    private static partial Regex WholeBuild();

    [GeneratedRegex("TRK504: [^'\n]*'(?<name>[^']*)'")]
    private static partial Regex NotAsserted();

    [GeneratedRegex("TRK[0-9]{3}")]
    private static partial Regex RuleId();
}
