using System.Text.Json;
using Instrumentation.Package.Tests.Consumers;

namespace Instrumentation.Package.Tests;

/// <summary>Projects of many kinds, each with a plan and code that keeps it: they build without a word.</summary>
public sealed class ConsumerBuildTests(ConsumerBuildTests.Projects projects) : IClassFixture<ConsumerBuildTests.Projects>
{
    [Fact]
    public void Every_project_builds() => projects.Build.MustSucceed();

    [Theory]
    [InlineData("Console", "net10.0")]
    [InlineData("Library", "netstandard2.0")]
    [InlineData("Library", "net8.0")]
    [InlineData("Nullable", "net10.0")]
    [InlineData("NotNullable", "net10.0")]
    [InlineData("WarningsAsErrors", "net10.0")]
    [InlineData("Odd {folder} [C#], ü (1)", "net10.0")]
    public void Code_that_keeps_the_plan_gets_no_finding(string project, string framework) =>
        Assert.Empty(projects.Folder.Findings(project, framework));

    [Fact]
    public void A_project_without_a_plan_builds_and_is_told_so_by_the_build_alone()
    {
        Assert.Contains("warning TRK506: No tracking plan was found", projects.Build.Output, StringComparison.Ordinal);
        Assert.Empty(projects.Folder.Findings("NoPlan"));
    }

    [Fact]
    public void The_application_writes_its_events()
    {
        projects.Folder.Dotnet(projects.Folder.PathOf("Console", "bin", "Debug", "net10.0", "Console.dll")).MustSucceed();

        var lines = File.ReadAllLines(projects.Folder.PathOf("events.ndjson")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["order_paid", "order_paid"], lines.Select(line => line.GetProperty("event").GetString()));
        Assert.Equal(["o-1", "o-2"], lines.Select(line => line.GetProperty("properties").GetProperty("order_id").GetString()));
        Assert.Equal([12.50m, 99m], lines.Select(line => line.GetProperty("properties").GetProperty("amount").GetDecimal()));
        Assert.All(lines, line => Assert.Equal(("shop", 1, "api"), (
            line.GetProperty("plan").GetString(), line.GetProperty("plan_version").GetInt32(), line.GetProperty("source").GetString())));
        Assert.Equal(1, lines[1].GetProperty("sequence").GetInt64() - lines[0].GetProperty("sequence").GetInt64());
        Assert.Equal(2, lines.Select(line => line.GetProperty("event_id").GetString()).Distinct().Count());
    }

    public sealed class Projects
    {
        private const string Program =
            """
            using Instrumentation;
            using Shop.Tracking;

            using var tracker = new Tracker(new InstrumentationOptions { Source = "api" });
            tracker.Track(new OrderPaid { OrderId = (OrderId)"o-1", Amount = 12.50m });
            tracker.Track(new OrderPaid { OrderId = (OrderId)"o-2", Amount = 99m });

            """;

        public Projects()
        {
            Folder = new ConsumerFolder("projects");
            Folder.Project("Console", project => project
                .Targets("net10.0").Executable().UsesInstrumentation()
                .Property("Nullable", "enable").Property("ImplicitUsings", "enable")
                .With("Program.cs", Program).With("tracking-plan.yaml", Plans.Shop));
            // C# 7.3 is the default on netstandard2.0, and the generated types need 11.
            AddLibrary("Library", "netstandard2.0;net8.0", project => project.Property("LangVersion", "latest"));
            AddLibrary("Nullable", "net10.0", project => project.Property("Nullable", "enable").Property("ImplicitUsings", "enable"));
            AddLibrary("NotNullable", "net10.0", project => project.Property("Nullable", "disable").Property("ImplicitUsings", "disable"));
            AddLibrary("WarningsAsErrors", "net10.0", project => project
                .Property("TreatWarningsAsErrors", "true").Property("Nullable", "enable")
                .Property("AnalysisLevel", "latest-recommended").Property("EnforceCodeStyleInBuild", "true"));
            AddLibrary("Odd {folder} [C#], ü (1)", "net10.0", project => project.Property("RootNamespace", "Odd"));
            Folder.Project("NoPlan", project => project
                .Targets("net10.0").UsesInstrumentation().With("Nothing.cs", "internal static class Nothing;"));
            Build = Folder.Build();
        }

        internal ConsumerFolder Folder { get; }

        internal CommandResult Build { get; }

        private void AddLibrary(string name, string frameworks, Action<ConsumerProject> describe) =>
            Folder.Project(name, project =>
            {
                project.Targets(frameworks).UsesInstrumentation()
                    .With("Checkout.cs", Sources.UsesOrderPaid).With("tracking-plan.yaml", Plans.Shop);
                describe(project);
            });
    }
}
