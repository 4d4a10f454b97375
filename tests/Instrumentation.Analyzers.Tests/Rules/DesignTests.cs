using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Rules;
using Instrumentation.Plan;
using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Rules;

/// <summary>What holds the house together.</summary>
public partial class DesignTests
{
    private static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    private static List<DiagnosticDescriptor> Descriptors { get; } =
        [.. ProductRun.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Ids { get; } = [.. Descriptors.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Ids_are_unique_and_known()
    {
        Assert.NotEmpty(Descriptors);
        Assert.Equal(Descriptors.Select(descriptor => descriptor.Id).Distinct(), Descriptors.Select(descriptor => descriptor.Id));
        Assert.All(Descriptors, descriptor => Assert.Contains(descriptor.Id, PlanRules.KnownIds));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_that_says_what_the_rule_is(string id)
    {
        var descriptor = Descriptors.Single(descriptor => descriptor.Id == id);
        var page = File.ReadAllText(Path.Combine(Root, "docs", "rules", id + ".md"));

        Assert.Equal(TrackingRule.Pages + id + ".md", descriptor.HelpLinkUri);
        Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
        Assert.Contains($"Default severity: {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}.", page, StringComparison.Ordinal);
        foreach (var section in new[] { "Cause", "Why it matters", "Wrong", "Right", "How to configure" })
            Assert.Contains($"\n## {section}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_lists_every_rule()
    {
        var rows = Descriptors.Select(descriptor => (descriptor.Id, Title: descriptor.Title.ToString(), Severity: descriptor.DefaultSeverity.ToString()))
            .Concat(BuildRules.All.Select(rule => (rule.Id, rule.Title, Severity: rule.Severity.ToString())))
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.Severity.ToLowerInvariant()} |");
        var index = File.ReadAllText(Path.Combine(Root, "docs", "rules", "README.md"));

        Assert.Equal(rows, index.Split('\n').Where(line => line.StartsWith("| [TRK", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_release_notes_list_every_rule()
    {
        var folder = Path.Combine(Root, "src", "Instrumentation.Analyzers");
        var rows = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadAllLines(Path.Combine(folder, file)))
            .Where(line => line.StartsWith("TRK", StringComparison.Ordinal));

        Assert.Equal(Descriptors.Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"), rows);
    }

    [Fact]
    public void Every_emission_rule_is_a_file_of_its_own_in_the_order_of_ids()
    {
        var rules = typeof(EmissionRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(EmissionRule))).ToList();

        Assert.Equal(rules.Count, EmissionRules.All.Count);
        Assert.Equal(EmissionRules.All.Select(rule => rule.Descriptor.Id).Order(StringComparer.Ordinal), EmissionRules.All.Select(rule => rule.Descriptor.Id));
        Assert.All(rules, rule => Assert.True(File.Exists(Path.Combine(Root, "src", "Instrumentation.Analyzers", "Rules", rule.Name + ".cs"))));
    }

    [Fact]
    public void A_file_declares_one_type()
    {
        var files = new[] { "Diagnostics", "Emissions", "Flow", "Options", "Redirects", "Rules" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Root, "src", "Instrumentation.Analyzers", folder), "*.cs", SearchOption.AllDirectories));

        Assert.All(files, file => Assert.Equal([Path.GetFileName(file).Split('.')[0]], TopLevelType().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)));
    }

    [Fact]
    public void The_plan_does_not_know_the_compiler() =>
        Assert.DoesNotContain(typeof(PlanRules).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    [Fact]
    public void The_runtime_knows_nobody_of_ours() =>
        Assert.DoesNotContain(typeof(ITracker).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("Instrumentation", StringComparison.Ordinal));

    [Fact]
    public void The_analyzers_know_the_plan_and_the_compiler_only() => Assert.All(
        typeof(EmissionAnalyzer).Assembly.GetReferencedAssemblies(),
        name => Assert.Matches("^(netstandard|Instrumentation\\.Plan|Microsoft\\.CodeAnalysis(\\.CSharp)?|System\\..*)$", name.Name));

    [Fact]
    public async Task Every_rule_survives_an_empty_file()
    {
        Assert.Empty(await new Scenario { Plan = Plans.Keys, Code = "" }.Verify());
        Assert.NotEmpty(await new Scenario { Plan = "", Code = "" }.Findings());
    }

    [GeneratedRegex(@"^(?:(?:public|internal|sealed|static|abstract|readonly|partial|file) )*(?:class|struct|enum|interface|record(?: struct)?) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
