using System.Text.Json;
using Instrumentation.Package.Tests.Consumers;
using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests;

/// <summary>Which files a project's compiler gets as its plan.</summary>
public sealed class PlanDiscoveryTests(PlanDiscoveryTests.Projects projects) : IClassFixture<PlanDiscoveryTests.Projects>
{
    [Fact]
    public void The_plan_in_the_projects_folder_hides_one_above() =>
        Assert.Equal(["near/app/tracking-plan.yaml"], projects.PlanOf("near/app"));

    [Fact]
    public void The_nearest_plan_above_counts_whichever_extension_it_has() =>
        Assert.Equal(["above/src/tracking-plan.yml"], projects.PlanOf("above/src/nested/app"));

    [Fact]
    public void The_folder_beside_the_plan_is_part_of_it() =>
        Assert.Equal(
            ["folder/tracking-plan.yaml", "folder/tracking-plan/checkout.yaml", "folder/tracking-plan/teams/search.yml"],
            projects.PlanOf("folder/app"));

    [Theory]
    [InlineData("repository/inner/app")]
    [InlineData("worktree/inner/app")]
    public void The_search_stops_at_the_root_of_the_repository(string project) =>
        Assert.Empty(projects.PlanOf(project));

    [Fact]
    public void A_plan_in_the_root_of_the_repository_is_found() =>
        Assert.Equal(["root/inner/tracking-plan.yaml"], projects.PlanOf("root/inner/app"));

    [Fact]
    public void Items_of_the_project_stand_instead_of_the_search() =>
        Assert.Equal(["listed/app/plans/a.yaml", "listed/app/plans/b.yaml"], projects.PlanOf("listed/app"));

    [Fact]
    public void A_file_that_the_project_lists_as_additional_file_is_passed_once()
    {
        Assert.Equal(["twice/app/tracking-plan.yaml"], projects.PlanOf("twice/app"));
        Assert.Equal(["twice/app/notes.txt", "twice/app/tracking-plan.yaml"], projects.AdditionalFilesOf("twice/app"));
    }

    [Fact]
    public void Another_package_brings_plan_files() =>
        Assert.Equal(["contoso.plan.yaml"], projects.PlanOf("package/app").Select(Path.GetFileName));

    [Fact]
    public void Hundreds_of_yml_files_around_the_plan_are_none_of_ours()
    {
        Assert.Equal(["crowd/app/tracking-plan.yaml"], projects.PlanOf("crowd/app"));
        Assert.Equal(["crowd/app/tracking-plan.yaml"], projects.AdditionalFilesOf("crowd/app"));
    }

    [Fact]
    public void Two_plans_in_one_folder_are_both_passed_on_so_that_the_reader_can_say_so() =>
        Assert.Equal(["both/app/tracking-plan.yaml", "both/app/tracking-plan.yml"], projects.PlanOf("both/app"));

    [Fact]
    public void A_listed_file_that_does_not_exist_is_said_and_not_passed()
    {
        Assert.Empty(projects.PlanOf("gone/app"));
        Assert.Contains("warning TRK507: The project lists a plan file that does not exist: ", projects.OutputOf("gone/app"), StringComparison.Ordinal);
    }

    public sealed class Projects
    {
        private readonly ConsumerFolder _folder = new("discovery");

        public Projects()
        {
            FeedPackage.Add("Contoso.Plan",
                ("build/Contoso.Plan.targets",
                    """
                    <Project>
                      <ItemGroup>
                        <TrackingPlan Include="$(MSBuildThisFileDirectory)../contoso.plan.yaml" />
                      </ItemGroup>
                    </Project>
                    """),
                ("contoso.plan.yaml", Plans.Shop));

            Project("near/app");
            Plan("near/tracking-plan.yaml", "near/app/tracking-plan.yaml");

            Project("above/src/nested/app");
            Plan("above/tracking-plan.yaml", "above/src/tracking-plan.yml");

            Project("folder/app");
            Plan("folder/tracking-plan.yaml", "folder/tracking-plan/checkout.yaml", "folder/tracking-plan/teams/search.yml");
            Plan("folder/tracking-plan/readme.md", "folder/app/other.yaml");

            Project("repository/inner/app");
            Plan("repository/tracking-plan.yaml");
            _folder.File("repository/inner/.git/HEAD", "ref: refs/heads/main\n");

            Project("worktree/inner/app");
            Plan("worktree/tracking-plan.yaml");
            _folder.File("worktree/inner/.git", "gitdir: ../../.git\n");

            Project("root/inner/app");
            Plan("root/tracking-plan.yaml", "root/inner/tracking-plan.yaml");
            _folder.File("root/inner/.git/HEAD", "ref: refs/heads/main\n");

            Project("listed/app", app => app.Item("""<TrackingPlan Include="plans/*.yaml" />"""));
            Plan("listed/app/plans/a.yaml", "listed/app/plans/b.yaml", "listed/app/tracking-plan.yaml");

            Project("twice/app", app => app
                .Item("""<AdditionalFiles Include="notes.txt" />""")
                .Item("""<AdditionalFiles Include="../app/tracking-plan.yaml" />"""));
            Plan("twice/app/tracking-plan.yaml", "twice/app/notes.txt");

            Project("package/app", app => app.Package("Contoso.Plan", TestRun.Version));
            Plan("package/app/tracking-plan.yaml");

            Project("crowd/app");
            Plan("crowd/app/tracking-plan.yaml");
            Plan([.. Enumerable.Range(1, 300).Select(n => $"crowd/app/settings/{n}.yml")]);

            Project("both/app");
            Plan("both/app/tracking-plan.yaml", "both/app/tracking-plan.yml");

            Project("gone/app", app => app.Item("""<TrackingPlan Include="moved.yaml" />"""));
            Plan("gone/app/tracking-plan.yaml");

            _folder.Restore().MustSucceed();
        }

        internal IEnumerable<string> PlanOf(string project) => Collected(project, onlyPlan: true);

        internal IEnumerable<string> AdditionalFilesOf(string project) => Collected(project, onlyPlan: false);

        internal string OutputOf(string project) =>
            _folder.Dotnet("msbuild", ConsumerProject.FileIn(project), "-t:CollectTrackingPlan").MustSucceed().Output;

        private IEnumerable<string> Collected(string project, bool onlyPlan)
        {
            var said = _folder.Dotnet("msbuild", ConsumerProject.FileIn(project), "-t:CollectTrackingPlan", "-getItem:AdditionalFiles").MustSucceed();
            using var items = JsonDocument.Parse(said.Answer);
            return
            [
                .. from item in items.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
                   where !onlyPlan || (item.TryGetProperty("TrackingPlan", out var marked) && marked.GetString() == "true")
                   select Path.GetRelativePath(_folder.Path, item.GetProperty("FullPath").GetString()!) into file
                   orderby file.Replace('\\', '/')
                   select file.Replace('\\', '/'),
            ];
        }

        private void Project(string folder, Action<ConsumerProject>? describe = null) =>
            _folder.Project(folder, project =>
            {
                project.Targets("net10.0").UsesInstrumentation();
                describe?.Invoke(project);
            });

        private void Plan(params string[] paths)
        {
            foreach (var path in paths) _folder.File(path, Plans.Shop);
        }
    }
}
