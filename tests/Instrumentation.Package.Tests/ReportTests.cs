using Instrumentation.Package.Tests.Consumers;
using static Instrumentation.Package.Tests.Consumers.OldCode;

namespace Instrumentation.Package.Tests;

/// <summary>What a build leaves behind for reports, and says where there is nothing to report on.</summary>
public sealed class ReportTests
{
    [Fact]
    public void Emission_sites_are_written_down()
    {
        var folder = new ConsumerFolder("sites").File("tracking-plan.yaml", PlanText);
        Add(folder, "App", "net10.0", Emits("App", """Capture("u", "order_paid", new() { ["order_id"] = order }, null);"""));

        folder.Build("--no-incremental", "-p:TrackingPlanUpdate=sites").MustSucceed();

        Assert.Equal(
            "TRK900 | Code.cs | Consumer.App.Emit(PostHog.IPostHogClient, string) | order_paid",
            Assert.Single(File.ReadAllLines(folder.PathOf("App", "tracking-plan.sites.txt")), line => !line.StartsWith('#')));
    }

    [Fact]
    public void A_report_leaves_a_log_of_each_project_and_for_review_its_findings_alone()
    {
        var folder = new ConsumerFolder("report").File("tracking-plan.yaml", PlanText);
        File.Delete(folder.PathOf("Directory.Build.targets"));
        Add(folder, "App", "net10.0;net8.0", Emits("App", """Capture("u", "order_payed", new() { ["order_id"] = order }, null);"""));

        folder.Build("--no-incremental", "-p:TrackingPlanMode=adopt", "-p:TrackingPlanReport=true", "-p:TrackingPlanReportFolder=" + folder.PathOf("reports")).MustSucceed();

        Assert.Equal(["App.net10.0.sarif", "App.net8.0.sarif"], Directory.EnumerateFiles(folder.PathOf("reports")).Select(Path.GetFileName).Order());
        Assert.Equal(["TRK101"], ErrorLog.Read(folder.PathOf("reports", "App.net8.0.sarif")).Select(finding => finding.Id));
        Assert.Equal(
            ["TRK101", "TRK900"],
            ErrorLog.Read(folder.PathOf("App", "obj", "Debug", "net8.0", "tracking-plan.sarif")).Select(finding => finding.Id).Where(id => id.StartsWith("TRK", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("NoPlan", "net10.0;net8.0", "warning TRK506: No tracking plan was found")]
    [InlineData("TooOld", "net8.0;netstandard2.0;net48", "warning TRK507: The language version of netstandard2.0 is 7.3")]
    public void Why_there_are_no_types_is_said_once_also_where_the_compiler_fails_for_lack_of_them(string project, string frameworks, string warning)
    {
        var folder = new ConsumerFolder(project);
        if (project == "TooOld")
            folder.File("tracking-plan.yaml", PlanText);
        folder.Project(project, described => described.Targets(frameworks).UsesInstrumentation().With("Code.cs", "using Shop.Tracking;\n"));

        var said = folder.Build().MustFail().Output;

        Assert.Contains("CS0246", said, StringComparison.Ordinal);
        Assert.Contains(warning, said, StringComparison.Ordinal);
        Assert.Contains(" 1 Warning(s)", said, StringComparison.Ordinal);
    }
}
