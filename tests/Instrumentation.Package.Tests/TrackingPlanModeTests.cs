using Instrumentation.Package.Tests.Consumers;

namespace Instrumentation.Package.Tests;

/// <summary>One faulty project, built under each TrackingPlanMode.</summary>
public sealed class TrackingPlanModeTests(TrackingPlanModeTests.Projects projects) : IClassFixture<TrackingPlanModeTests.Projects>
{
    [Fact]
    public void Without_a_mode_each_rule_has_its_own_severity() => Assert.Equal(
        [
            "error TRK101 Faulty.cs:8",
            "error TRK104 Faulty.cs:9",
            "warning TRK011 tracking-plan.yaml:11",
            "warning TRK105 Faulty.cs:10",
            "warning TRK108 Faulty.cs:11",
        ],
        projects.FindingsOf("None"));

    [Fact]
    public void Default_says_the_same_as_no_mode() =>
        Assert.Equal(projects.FindingsOf("None"), projects.FindingsOf("Default"));

    [Fact]
    public void Adopt_makes_warnings_of_all_and_keeps_them_under_warnings_as_errors()
    {
        Assert.Equal(
            [
                "warning TRK011 tracking-plan.yaml:11",
                "warning TRK101 Faulty.cs:8",
                .. Named("warning"),
                "warning TRK104 Faulty.cs:9",
                "warning TRK105 Faulty.cs:10",
                "warning TRK108 Faulty.cs:11",
            ],
            projects.FindingsOf("Adopt"));
        Assert.True(projects.WasBuilt("Adopt"));
    }

    [Fact]
    public void Strict_makes_errors_of_all_but_what_cannot_be_verified() => Assert.Equal(
        [
            "error TRK011 tracking-plan.yaml:11",
            "error TRK101 Faulty.cs:8",
            .. Named("error"),
            "error TRK104 Faulty.cs:9",
            "error TRK105 Faulty.cs:10",
            "warning TRK108 Faulty.cs:11",
        ],
        projects.FindingsOf("Strict"));

    [Fact]
    public void The_case_of_a_modes_name_does_not_matter() =>
        Assert.Equal(projects.FindingsOf("Strict"), projects.FindingsOf("Shouted"));

    [Fact]
    public void What_the_project_configures_comes_before_the_mode() => Assert.Equal(
        ["error TRK011 tracking-plan.yaml:11", .. Named("error"), "error TRK104 Faulty.cs:9", "warning TRK105 Faulty.cs:10", "warning TRK108 Faulty.cs:11"],
        projects.FindingsOf("Configured"));

    [Fact]
    public void A_mode_that_nobody_knows_is_an_error_with_the_list()
    {
        Assert.Contains(
            "error TRK507: TrackingPlanMode is 'relaxed'. It has to be one of: adopt, default, strict. [" + projects.Folder.PathOf("Unknown"),
            projects.Build.Output,
            StringComparison.Ordinal);
        Assert.False(File.Exists(projects.Folder.PathOf("Unknown", "net10.0.sarif")));
    }

    /// <summary>The hint at each event that has a type and is sent by name.</summary>
    private static IEnumerable<string> Named(string level) => [$"{level} TRK103 Faulty.cs:10", $"{level} TRK103 Faulty.cs:11", $"{level} TRK103 Faulty.cs:9"];

    public sealed class Projects
    {
        /// <summary>One emission a line, and in each another fault.</summary>
        private const string Faulty =
            """
            using System.Collections.Generic;

            namespace Consumer;

            public static class Faulty
            {
                public static void Emit(string order, Dictionary<string, object> unknown)
                {   Analytics.Send("order_payed", new Dictionary<string, object> { ["order_id"] = order, ["amount"] = 1m });
                    Analytics.Send("order_paid", new Dictionary<string, object> { ["order_id"] = order });
                    Analytics.Send("order_paid", new Dictionary<string, object> { ["order_id"] = order, ["amount"] = 1m, ["colour"] = "red" });
                    Analytics.Send("order_paid", unknown);
                }
            }

            public static class Analytics
            {
                public static void Send(string name, IDictionary<string, object> properties) { }
            }

            """;

        private const string Emitters =
            """
            emitters:
              - method: "M:Consumer.Analytics.Send(System.String,System.Collections.Generic.IDictionary{System.String,System.Object})"
                event: name
                properties: properties

            """;

        public Projects()
        {
            Folder = new ConsumerFolder("modes").File("tracking-plan.yaml", Plans.ShopWithoutDescription + Emitters);
            Add("None");
            Add("Default", "default");
            Add("Adopt", "adopt", project => project.Property("TreatWarningsAsErrors", "true"));
            Add("Strict", "strict");
            Add("Shouted", "STRICT");
            Add("Configured", "strict", project => project.With(
                ".globalconfig",
                """
                is_global = true
                dotnet_diagnostic.TRK101.severity = none
                dotnet_diagnostic.TRK105.severity = warning

                """));
            Add("Unknown", "relaxed");
            Build = Folder.Build().MustFail();
        }

        internal ConsumerFolder Folder { get; }

        internal CommandResult Build { get; }

        internal IEnumerable<string> FindingsOf(string project) => Folder.Findings(project).Select(finding => finding.Short).Order();

        internal bool WasBuilt(string project) => File.Exists(Folder.PathOf(project, "bin", "Debug", "net10.0", project + ".dll"));

        private void Add(string name, string? mode = null, Action<ConsumerProject>? describe = null) =>
            Folder.Project(name, project =>
            {
                project.Targets("net10.0").UsesInstrumentation().With("Faulty.cs", Faulty);
                if (mode is not null) project.Property("TrackingPlanMode", mode);
                describe?.Invoke(project);
            });
    }
}
