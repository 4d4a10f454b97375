using Instrumentation.Package.Tests.Consumers;

namespace Instrumentation.Package.Tests;

/// <summary>Old code comes under a plan: a plan is made of it, its findings are written down, and from then on become fewer.</summary>
public sealed class AdoptionTests
{
    /// <summary>An analytics SDK that the analyzers know, as far as it is called here.</summary>
    private const string Sdk =
        """
        using System.Collections.Generic;

        namespace PostHog;

        public class GroupCollection { }

        public interface IPostHogClient
        {
            bool Capture(string distinctId, string eventName, Dictionary<string, object> properties, GroupCollection groups);
        }

        """;

    private const string Plan =
        """
        format: 1
        plan: shop
        version: 1
        owner: growth
        properties:
          order_id: { type: string, description: One order }
        events:
          order_paid: { description: An order was paid, trigger: The payment provider confirmed, properties: { order_id: required } }

        """;

    [Fact]
    public void A_plan_is_made_of_what_the_projects_of_a_solution_emit_and_builds_clean()
    {
        var folder = new ConsumerFolder("infer");
        Add(folder, "Web", "net10.0;net8.0", Emits("Web", """Capture("u", "order paid", new() { ["order_id"] = order, ["a \"b\": #\n"] = 1 }, null);"""));
        Add(folder, "Worker", "net10.0", Emits("Worker", """Capture("u", "mail_sent", new() { ["order_id"] = order, ["at"] = DateTime.UtcNow }, null);"""));

        folder.Build("-p:TrackingPlanInfer=true").MustSucceed();

        Assert.Equal(2, Directory.EnumerateFiles(folder.Path, "tracking-plan.yaml", SearchOption.AllDirectories).Count()
            + Directory.EnumerateFiles(folder.PathOf("tracking-plan")).Count());
        folder.Build("-p:TreatWarningsAsErrors=true").MustSucceed();
        Assert.Empty(folder.Findings("Web"));
        Assert.Empty(folder.Findings("Worker"));

        // A second time there is nothing left to write, and nothing is written over.
        var plan = File.ReadAllText(folder.PathOf("tracking-plan.yaml"));
        Assert.Contains("the plan has every event", folder.Build("-p:TrackingPlanInfer=true").MustSucceed().Output, StringComparison.Ordinal);
        Assert.Equal(plan, File.ReadAllText(folder.PathOf("tracking-plan.yaml")));
        Assert.Single(Directory.EnumerateFiles(folder.PathOf("tracking-plan")));
    }

    [Fact]
    public void What_is_wrong_today_is_written_down_and_only_what_is_new_breaks_the_build()
    {
        var folder = new ConsumerFolder("baseline").File("tracking-plan.yaml", Plan);
        Add(folder, "Old", "net10.0", Emits("Old", """Capture("u", "order_payed", new() { ["order_id"] = order }, null);"""));
        var recorded = folder.PathOf("Old", "tracking-plan.findings.txt");
        folder.Build().MustFail();

        folder.Build("--no-incremental", "-p:TrackingPlanUpdate=findings", "-p:TreatWarningsAsErrors=true").MustSucceed();
        Assert.Equal(
            "TRK101 | Code.cs | Consumer.Old.Emit(PostHog.IPostHogClient, string) | order_payed, shop",
            Assert.Single(File.ReadAllLines(recorded), line => !line.StartsWith('#')));
        Assert.DoesNotContain('\r', File.ReadAllText(recorded));
        folder.Build("-p:TreatWarningsAsErrors=true").MustSucceed();

        // Lines may move.
        var code = File.ReadAllText(folder.PathOf("Old", "Code.cs"));
        folder.File("Old/Code.cs", "\n\n// moved down\n\n" + code.Replace("{ client", "{\n\n\n client", StringComparison.Ordinal));
        folder.Build("-p:TreatWarningsAsErrors=true").MustSucceed();

        // Another file is somebody's work, and the old line is left over.
        File.Delete(folder.PathOf("Old", "Code.cs"));
        folder.File("Old/Other.cs", code);
        folder.Build().MustFail();
        Assert.Equal(["error TRK101 Other.cs:8", "warning TRK505 tracking-plan.findings.txt:5"], folder.Findings("Old").Select(finding => finding.Short).Order());

        // What is new is not added, and what is gone is taken out, which here leaves nothing.
        var said = folder.Build("--no-incremental", "-p:TrackingPlanUpdate=findings").MustSucceed();
        Assert.Contains("1 findings are new and were not added", said.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(recorded));
    }

    [Fact]
    public void Emission_sites_are_written_down()
    {
        var folder = new ConsumerFolder("sites").File("tracking-plan.yaml", Plan);
        Add(folder, "App", "net10.0", Emits("App", """Capture("u", "order_paid", new() { ["order_id"] = order }, null);"""));

        folder.Build("--no-incremental", "-p:TrackingPlanUpdate=sites").MustSucceed();

        Assert.Equal(
            "TRK900 | Code.cs | Consumer.App.Emit(PostHog.IPostHogClient, string) | order_paid",
            Assert.Single(File.ReadAllLines(folder.PathOf("App", "tracking-plan.sites.txt")), line => !line.StartsWith('#')));
    }

    [Fact]
    public void A_report_leaves_a_log_of_each_project_and_for_review_its_findings_alone()
    {
        var folder = new ConsumerFolder("report").File("tracking-plan.yaml", Plan);
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
            folder.File("tracking-plan.yaml", Plan);
        folder.Project(project, described => described.Targets(frameworks).UsesInstrumentation().With("Code.cs", "using Shop.Tracking;\n"));

        var said = folder.Build().MustFail().Output;

        Assert.Contains("CS0246", said, StringComparison.Ordinal);
        Assert.Contains(warning, said, StringComparison.Ordinal);
        Assert.Contains(" 1 Warning(s)", said, StringComparison.Ordinal);
    }

    private static void Add(ConsumerFolder folder, string name, string frameworks, string code) => folder.Project(name, project => project
        .Targets(frameworks).Property("LangVersion", "12").Property("ImplicitUsings", "enable").UsesInstrumentation()
        .With("Sdk.cs", Sdk).With("Code.cs", code));

    private static string Emits(string name, string call) =>
        $$"""
        using PostHog;

        namespace Consumer;

        public class {{name}}
        {
            public void Emit(IPostHogClient client, string order)
            { client.{{call}} }
        }

        """;
}
