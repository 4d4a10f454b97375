using Instrumentation.Package.Tests.Consumers;
using static Instrumentation.Package.Tests.Consumers.OldCode;

namespace Instrumentation.Package.Tests;

/// <summary>Old code comes under a plan: a plan is made of it, its findings are written down, and from then on become fewer.</summary>
public sealed class AdoptionTests
{
    [Fact]
    public void A_plan_is_made_of_what_the_projects_of_a_solution_emit_and_builds_clean()
    {
        var folder = new ConsumerFolder("infer");
        Add(folder, "Web", "net10.0;net8.0", Emits("Web", """Capture("u", "order paid", new() { ["order_id"] = order, ["a \"b\": #\n"] = 1 }, null);"""));
        Add(folder, "Worker", "net10.0", Emits("Worker", """Capture("u", "mail_sent", new() { ["order_id"] = order, ["at"] = DateTime.UtcNow }, null);"""));

        // The event of the first, with less and more.
        Add(folder, "Jobs", "net10.0", Emits("Jobs", """Capture("u", "order paid", new() { ["order_id"] = order, ["retries"] = 3 }, null);"""));

        folder.Build("-p:TrackingPlanInfer=true").MustSucceed();

        Assert.Single(Directory.EnumerateFiles(folder.Path, "tracking-plan.yaml", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(folder.PathOf("tracking-plan")));
        folder.Build("-p:TreatWarningsAsErrors=true").MustSucceed();
        Assert.Empty(folder.Findings("Web"));
        Assert.Empty(folder.Findings("Worker"));
        Assert.Empty(folder.Findings("Jobs"));

        // A second time there is nothing left to write, and nothing is written over.
        var plan = File.ReadAllText(folder.PathOf("tracking-plan.yaml"));
        Assert.Contains("the plan has every event", folder.Build("-p:TrackingPlanInfer=true").MustSucceed().Output, StringComparison.Ordinal);
        Assert.Equal(plan, File.ReadAllText(folder.PathOf("tracking-plan.yaml")));
        Assert.False(Directory.Exists(folder.PathOf("tracking-plan")));

        // What is new since goes into a file of its own.
        var code = File.ReadAllText(folder.PathOf("Jobs", "Code.cs"));
        folder.File("Jobs/Code.cs", code.Replace("order paid", "order refunded", StringComparison.Ordinal));
        folder.Build("-p:TrackingPlanInfer=true").MustSucceed();
        Assert.Equal(plan, File.ReadAllText(folder.PathOf("tracking-plan.yaml")));
        Assert.Equal(["Jobs.yaml"], Directory.EnumerateFiles(folder.PathOf("tracking-plan")).Select(Path.GetFileName));
        folder.Build("-p:TreatWarningsAsErrors=true").MustSucceed();
    }

    [Fact]
    public void What_is_wrong_today_is_written_down_and_only_what_is_new_breaks_the_build()
    {
        var folder = new ConsumerFolder("baseline").File("tracking-plan.yaml", PlanText);
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
    public void A_project_in_the_mode_for_adoption_does_not_write_down_the_hints_that_the_mode_makes_warnings()
    {
        var folder = new ConsumerFolder("hints").File("tracking-plan.yaml", PlanText);
        Add(folder, "Old", "net10.0", Emits("Old", """Capture("u", "order_paid", new() { ["order_id"] = order, ["colour"] = "red" }, null);"""));

        folder.Build("--no-incremental", "-p:TrackingPlanMode=adopt", "-p:TrackingPlanUpdate=findings").MustSucceed();

        Assert.StartsWith("TRK105 |", Assert.Single(File.ReadAllLines(folder.PathOf("Old", "tracking-plan.findings.txt")), line => !line.StartsWith('#')), StringComparison.Ordinal);

        // A file that cannot be written is said to be so.
        Directory.CreateDirectory(folder.PathOf("Old", "tracking-plan.sites.txt"));
        var said = folder.Build("--no-incremental", "-p:TrackingPlanMode=adopt", "-p:TrackingPlanUpdate=sites").MustFail().Output;
        Assert.Contains("tracking-plan.sites.txt' cannot be written (", said, StringComparison.Ordinal);
        Assert.DoesNotContain("MSB4018", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_is_built_in_one_of_its_frameworks_only_says_that_nothing_of_it_was_written_down()
    {
        var folder = new ConsumerFolder("partly").File("tracking-plan.yaml", PlanText);
        Add(folder, "Library", "net10.0;net8.0", Emits("Library", """Capture("u", "order_paid", new() { ["order_id"] = order }, null);"""));
        folder.Project("App", project => project.Targets("net10.0").Reference("Library").UsesInstrumentation().With("Code.cs", "class App { }\n"));

        var said = folder.Dotnet("build", "App/App.csproj", "--no-incremental", "-p:TrackingPlanUpdate=sites").MustSucceed();
        Assert.Contains("warning : Nothing of 'Library' was written down", said.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("Library", "tracking-plan.sites.txt")));

        said = folder.Build("--no-incremental", "-p:TrackingPlanUpdate=sites").MustSucceed();
        Assert.DoesNotContain("was written down", said.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("Library", "tracking-plan.sites.txt")));
    }
}
