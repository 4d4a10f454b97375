using System.Text.Json;
using System.Text.RegularExpressions;
using Instrumentation.Package.Tests.Consumers;
using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests;

/// <summary>docs/getting-started.md, done as it says: its files, its commands, its three breakages, its output.</summary>
public sealed partial class GettingStartedTests(GettingStartedTests.Walkthrough walkthrough) : IClassFixture<GettingStartedTests.Walkthrough>
{
    [Fact]
    public void The_project_builds_without_a_word() => Assert.Empty(walkthrough.Folder.Findings("Shop"));

    [Fact]
    public void The_event_is_the_one_that_the_page_shows()
    {
        walkthrough.Folder.Dotnet("run", "--no-build", "--project", "Shop").MustSucceed();

        var written = File.ReadAllText(walkthrough.Folder.PathOf("events.ndjson"));
        Assert.Equal(WithoutChance(walkthrough.Page.Block("json")), WithoutChance(written));
    }

    [Theory]
    [InlineData("NoAmount", "CS9035")]
    [InlineData("NoOrder", "TRK201")]
    [InlineData("NoSession", "TRK005")]
    public void The_broken_build_says_what_the_page_shows(string project, string id)
    {
        var shown = walkthrough.Page.Blocks("").Single(block => block.Contains($"error {id}:", StringComparison.Ordinal));

        var finding = walkthrough.Folder.Findings(project).Single(finding => finding.Level == "error");
        Assert.Equal(id, finding.Id);
        Assert.Contains($"{finding.File}({finding.Line},", shown, StringComparison.Ordinal);
        Assert.Contains(finding.Message, shown, StringComparison.Ordinal);
    }

    /// <summary>The members of a line in their order, without the values that differ from run to run.</summary>
    private static IEnumerable<string> WithoutChance(string line)
    {
        using var json = JsonDocument.Parse(line);
        return
        [
            .. from member in json.RootElement.EnumerateObject()
               let value = member.Name is "event_id" or "timestamp" ? "…" : Space().Replace(member.Value.GetRawText(), "")
               select $"{member.Name}: {value}",
        ];
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Space();

    public sealed class Walkthrough
    {
        public Walkthrough()
        {
            Folder = new ConsumerFolder("getting-started");
            Add("Shop");
            Add("NoAmount", program: code => Without(code, "        Amount = 19.90m,\n"));
            Add("NoOrder", program: code => Replaced(code, "new OrderId(\"order-1\")", "new OrderId(\"\")"));
            Add("NoSession", plan: yaml => Replaced(yaml, "common: [user_id, session_id]", "common: [user_id, sesion_id]"));
            Folder.Build().MustFail();
        }

        internal ConsumerFolder Folder { get; }

        internal DocumentationPage Page { get; } = new("docs/getting-started.md");

        private void Add(string name, Func<string, string>? program = null, Func<string, string>? plan = null)
        {
            var project = Replaced(Page.Block("xml"), "Version=\"0.1.0\"", $"Version=\"{TestRun.Version}\"");
            Folder.ProjectFile($"{name}/{name}.csproj", Replaced(project, "../packages", PackedPackage.Current.Feed))
                .File($"{name}/Program.cs", (program ?? Same)(Page.Block("csharp")))
                .File($"{name}/tracking-plan.yaml", (plan ?? Same)(Page.Block("yaml")));
        }

        private static string Same(string text) => text;

        private static string Without(string text, string part) => Replaced(text, part, "");

        private static string Replaced(string text, string part, string replacement)
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
            return text.Replace(part, replacement, StringComparison.Ordinal);
        }
    }
}
