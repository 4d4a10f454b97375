using Instrumentation.Build.Starter;

namespace Instrumentation.Build.Tests.Starter;

/// <summary>Of which plan files the next project of a build may say that they are its own to write again.</summary>
public sealed class StarterRecordTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("starter-record-").FullName;

    private string PlanFile => Path.Combine(_folder, "tracking-plan.yaml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_next_project_goes_on_with_what_the_one_before_wrote()
    {
        WritePlan("plan: a\n", ["web"], "web.sarif");

        var found = StarterRecord.Find(_folder + Path.DirectorySeparatorChar, ["worker.sarif"]);

        Assert.NotNull(found);
        Assert.Equal(PlanFile, found.PlanFile);
        Assert.Equal(["web"], found.Sources);
        Assert.Equal(["web.sarif"], found.Logs);
    }

    [Fact]
    public void A_project_without_a_source_is_one_all_the_same()
    {
        WritePlan("plan: a\n", [], "web.sarif", "api.sarif");

        var found = StarterRecord.Find(_folder, ["worker.sarif"])!;

        Assert.Empty(found.Sources);
        Assert.Equal(["web.sarif", "api.sarif"], found.Logs);
    }

    [Fact]
    public void A_plan_that_somebody_changed_is_theirs()
    {
        WritePlan("plan: a\n", [], "web.sarif");
        File.AppendAllText(PlanFile, "# mine\n");

        Assert.Null(StarterRecord.Find(_folder, ["worker.sarif"]));
    }

    [Fact]
    public void A_project_that_comes_again_is_of_another_build()
    {
        WritePlan("plan: a\n", [], "web.sarif", "worker.sarif");

        Assert.Null(StarterRecord.Find(_folder, ["worker.sarif"]));
    }

    [Fact]
    public void A_plan_that_is_gone_or_was_never_written_is_none()
    {
        Assert.Null(StarterRecord.Find(_folder, ["worker.sarif"]));
        WritePlan("plan: a\n", [], "web.sarif");
        File.Delete(PlanFile);

        Assert.Null(StarterRecord.Find(_folder, ["worker.sarif"]));
    }

    private void WritePlan(string text, string[] sources, params string[] logs)
    {
        File.WriteAllText(PlanFile, text);
        StarterRecord.Write(_folder, PlanFile, text, sources, logs);
    }
}
