using System.Text.RegularExpressions;

namespace Bootcamp.Tests;

/// <summary>The documentation leads where it says, and its table of rules is complete.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages { get; } =
        [.. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(page => Path.GetRelativePath(Repository.Root, page))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_of_a_page_lead_somewhere(string page)
    {
        var path = Path.Combine(Repository.Root, page);
        var broken =
            from Match link in Link().Matches(File.ReadAllText(path))
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal) && !Leads(path, target)
            select target;
        Assert.Empty(broken);
    }

    [Fact]
    public void The_readme_lists_exactly_the_rules_that_have_a_page()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "rules"), "TRK*.md").Select(Path.GetFileNameWithoutExtension);
        var rows = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(row => row.Groups["id"].Value);
        Assert.Equal(pages.Order(StringComparer.Ordinal), rows);
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("yaml")]
    [InlineData("csharp")]
    [InlineData("json")]
    public void The_readme_begins_with_the_same_steps_as_the_page_that_a_test_follows(string language)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var steps = readme[readme.IndexOf("\n## Use it\n", StringComparison.Ordinal)..];
        Assert.Equal(FirstBlock(File.ReadAllText(Path.Combine(Repository.Root, "docs", "getting-started.md")), language), FirstBlock(steps, language));
    }

    private static string FirstBlock(string page, string language)
    {
        var start = page.IndexOf($"\n```{language}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page shows no {language}.");
        return page[start..page.IndexOf("\n```\n", start + 1, StringComparison.Ordinal)];
    }

    private static bool Leads(string page, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? page : Path.GetFullPath(parts[0], Path.GetDirectoryName(page)!);
        return parts.Length == 1 ? Path.Exists(path) : File.Exists(path) && Anchors(path).Contains(parts[1]);
    }

    // As GitHub makes them: small letters, punctuation gone, spaces to hyphens.
    private static IEnumerable<string> Anchors(string page) =>
        from Match heading in Heading().Matches(File.ReadAllText(page))
        select NotInAnchor().Replace(heading.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| \[(?<id>TRK[0-9]{3})\]\(docs/rules/\k<id>\.md\) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}_\- ]")]
    private static partial Regex NotInAnchor();
}
