using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Instrumentation.Plan.Tests.Documentation;

/// <summary>What a page about a rule calls wrong has the finding, and what it calls right has not.</summary>
public sealed partial class RulePageTests
{
    private static readonly string Pages =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "docs", "rules"));

    public static TheoryData<string> Ids { get; } =
        [.. Directory.EnumerateFiles(Pages, "TRK0*.md")
            .Where(page => Example(page, "Wrong") is not null)
            .Select(page => Path.GetFileNameWithoutExtension(page))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_example_is_wrong(string id) => Assert.Contains(id, Found(Example(PageOf(id), "Wrong")!));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_right_example_is_right(string id) => Assert.DoesNotContain(id, Found(Example(PageOf(id), "Right")!));

    private static string PageOf(string id) => Path.Combine(Pages, id + ".md");

    private static string? Example(string page, string section) =>
        ExampleOf().Matches(File.ReadAllText(page)) is var examples
        && examples.FirstOrDefault(example => example.Groups["section"].Value == section) is { } found ? found.Groups["yaml"].Value : null;

    /// <summary>An example is a piece of a plan; the rest is added.</summary>
    private static IEnumerable<string> Found(string example)
    {
        var owner = example.Contains("owner:", StringComparison.Ordinal) ? "" : "owner: docs\n";
        var events = example.Contains("events:", StringComparison.Ordinal) ? "" : "events:\n  e: { description: It happened, trigger: It did }\n";
        var document = PlanReader.Read("tracking-plan.yaml", "format: 1\nplan: docs\nversion: 1\n" + owner + events + example);
        var resolved = PlanResolver.Resolve([document]);
        return PlanSuppressions.Apply(resolved.Findings, resolved.Suppressions).Select(finding => finding.Rule.Id);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"^## (?<section>\w+)\n\n```yaml\n(?<yaml>.*?\n)```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ExampleOf();
}
