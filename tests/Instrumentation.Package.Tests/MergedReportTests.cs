using Instrumentation.Package.Tests.Consumers;
using static Instrumentation.Package.Tests.Consumers.OldCode;

namespace Instrumentation.Package.Tests;

/// <summary>The reports of a whole solution, merged as the documentation shows it.</summary>
public sealed class MergedReportTests
{
    private const string Pays = """Capture("u", "order_paid", new() { ["order_id"] = order }, null);""";
    private const string Cancels = """Capture("u", "order_cancelled", new(), null);""";
    private const string Cancelled = "  order_cancelled: { description: An order was cancelled, trigger: The form was sent }\n";

    [Fact]
    public void A_solution_fails_for_an_event_that_none_of_its_projects_sends_and_for_a_report_of_nothing()
    {
        var folder = Solution("merged", PlanText + Cancelled);
        Add(folder, "Api", "net10.0;net8.0", Emits("Api", Pays));
        Add(folder, "Worker", "net10.0", Emits("Worker", Cancels));

        Assert.Contains("'shop': 2 emission sites of 2 projects; 2 of 2 events are sent", Report(folder).MustSucceed().Output, StringComparison.Ordinal);

        // The call is still there, and never runs.
        folder.File("Worker/Code.cs", Emits("Worker", "ToString(); return; client." + Cancels));
        var broken = Report(folder).MustFail().Output;
        Assert.Contains("tracking-plan.yaml(9,3,9,18): error TRK501: Event 'order_cancelled' is planned and never sent: no call that can run sends it in Api, Worker.", broken, StringComparison.Ordinal);

        folder.File("Api/Code.cs", "").File("Worker/Code.cs", "");
        Assert.Contains("there is no emission site in any of them: nothing was checked", Report(folder).MustFail().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_is_all_of_its_source_merges_what_it_references()
    {
        var folder = new ConsumerFolder("complete").File("tracking-plan.yaml", PlanText + Cancelled);
        File.Delete(folder.PathOf("Directory.Build.targets"));
        Add(folder, "Library", "net10.0;net8.0", Emits("Library", Pays));
        folder.Project("App", project => project
            .Targets("net10.0").Property("LangVersion", "12").Property("TrackingPlanSourceComplete", "true").Reference("Library").UsesInstrumentation().With("Code.cs", "class App { }\n"));

        var said = folder.Dotnet("build", "App/App.csproj", "--no-incremental", "-p:TrackingPlanReport=true").MustFail().Output;

        Assert.Contains("error TRK501: Event 'order_cancelled'", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Event 'order_paid'", said, StringComparison.Ordinal);
    }

    private static ConsumerFolder Solution(string name, string plan)
    {
        var folder = new ConsumerFolder(name).File("tracking-plan.yaml", plan);
        File.Delete(folder.PathOf("Directory.Build.targets"));
        var shown = new DocumentationPage("docs/adoption.md").Blocks("xml").Single(block => block.Contains("MergeTrackingPlan", StringComparison.Ordinal));
        return folder.File("Directory.Solution.targets", shown.Replace("src/Shop.Api/Shop.Api.csproj", "Api/Api.csproj"));
    }

    private static CommandResult Report(ConsumerFolder folder) => folder.Build("--no-incremental", "-p:TrackingPlanReport=true");
}
