using Instrumentation.Package.Tests.Consumers;
using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests;

/// <summary>Several projects under one plan. The plan has one warning, so that a test sees who reports on it.</summary>
public sealed class SharedPlanTests(SharedPlanTests.Projects projects) : IClassFixture<SharedPlanTests.Projects>
{
    [Fact]
    public void Every_project_builds() => projects.Build.MustSucceed();

    [Fact]
    public void The_owner_alone_reports_on_the_plan()
    {
        Assert.Equal([projects.InThePlan], projects.FindingsOf("team.Events"));
        Assert.All(["team.Web", "team.Worker", "team.Admin", "team.Tests"], project => Assert.Empty(projects.FindingsOf(project)));
    }

    [Fact]
    public void The_owner_alone_has_the_types()
    {
        Assert.Contains("Shop.Tracking.OrderPaid", projects.TypesOf("team.Events"));
        Assert.All(
            ["team.Web", "team.Worker", "team.Admin", "team.Tests"],
            project => Assert.DoesNotContain(projects.TypesOf(project), type => type.StartsWith("Shop.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Applications_that_do_not_know_each_other_each_have_the_types_of_the_plan_they_share()
    {
        Assert.Contains("Shop.Tracking.OrderPaid", projects.TypesOf("apart.First"));
        Assert.Contains("Shop.Tracking.OrderPaid", projects.TypesOf("apart.Second"));
    }

    [Fact]
    public void A_project_uses_the_types_of_the_one_that_owns_them_without_the_package_of_its_own()
    {
        Assert.Empty(projects.FindingsOf("pair.App"));
        Assert.DoesNotContain("Shop.Tracking.OrderPaid", projects.TypesOf("pair.App"));
    }

    [Fact]
    public void A_plan_from_another_package_gives_types_and_findings()
    {
        Assert.Contains("Shop.Tracking.OrderPaid", projects.TypesOf("brought"));
        Assert.DoesNotContain(projects.FindingsOf("brought"), finding => finding.Contains("error", StringComparison.Ordinal));
    }

    public sealed class Projects
    {
        public Projects()
        {
            FeedPackage.Add("Fabrikam.Plan",
                ("build/Fabrikam.Plan.targets",
                    """
                    <Project>
                      <ItemGroup>
                        <TrackingPlan Include="$(MSBuildThisFileDirectory)../fabrikam.plan.yaml" />
                      </ItemGroup>
                    </Project>
                    """),
                ("fabrikam.plan.yaml", Plans.Shop));

            Folder = new ConsumerFolder("shared");
            Plan("team", "apart", "pair");

            Library("team/Events", project => project.UsesInstrumentation());
            foreach (var user in new[] { "team/Web", "team/Worker", "team/Admin" })
                Library(user, project => project.UsesInstrumentation().Reference("team/Events").With("Checkout.cs", Sources.UsesOrderPaid));
            Library("team/Tests", project => project
                .UsesInstrumentation().Package("Microsoft.NET.Test.Sdk", "18.0.1")
                .Reference("team/Web").With("Checkout.cs", Sources.UsesOrderPaid));

            Library("apart/First", project => project.UsesInstrumentation().With("Checkout.cs", Sources.UsesOrderPaid));
            Library("apart/Second", project => project.UsesInstrumentation().With("Checkout.cs", Sources.UsesOrderPaid));

            Library("pair/Events", project => project.UsesInstrumentation());
            Library("pair/App", project => project.Reference("pair/Events").With("Checkout.cs", Sources.UsesOrderPaid));

            Library("brought", project => project
                .UsesInstrumentation().Package("Fabrikam.Plan", TestRun.Version).With("Checkout.cs", Sources.UsesOrderPaid));

            Build = Folder.Build();
        }

        internal ConsumerFolder Folder { get; }

        internal CommandResult Build { get; }

        internal string InThePlan { get; } = $"warning TRK011 tracking-plan.yaml:{Plans.LineWithoutDescription}";

        internal IEnumerable<string> FindingsOf(string project) =>
            Folder.Findings(FolderOf(project)).Select(finding => finding.Short);

        internal IReadOnlyCollection<string> TypesOf(string project) =>
            CompiledAssembly.TypesIn(Folder.PathOf(FolderOf(project), "bin", "Debug", "net10.0", project + ".dll"));

        private static string FolderOf(string project) => project.Replace('.', '/');

        private void Plan(params string[] folders)
        {
            foreach (var folder in folders) Folder.File($"{folder}/tracking-plan.yaml", Plans.ShopWithoutDescription);
        }

        private void Library(string folder, Action<ConsumerProject> describe) =>
            Folder.Project(folder, project => describe(project.Targets("net10.0")));
    }
}
