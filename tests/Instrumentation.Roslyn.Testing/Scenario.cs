using System.Collections.Immutable;
using Instrumentation.Roslyn.Testing.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Roslyn.Testing;

/// <summary>
/// A project with a plan, as the product sees it: its types are generated, all analyzers run, and what they find is
/// compared with the marks in code and plan. Every other finding fails, and so does code that does not compile.
/// </summary>
public sealed class Scenario
{
    /// <summary>The folder of the project.</summary>
    public const string Folder = "/shop/";

    /// <summary>Where <see cref="Plan"/> lies.</summary>
    public const string PlanPath = Folder + "tracking-plan.yaml";

    /// <summary>Where <see cref="Recorded"/> lies.</summary>
    public string RecordedPath => $"{Folder}tracking-plan.{RecordedKind}.txt";

    /// <summary>Where <see cref="Code"/> lies.</summary>
    public const string CodePath = Folder + "Code.cs";

    /// <summary>Hints that nearly every emission by name earns. They are compared where a mark, or <see cref="ShowsHints"/>, asks for them.</summary>
    private static readonly string[] Hints = ["TRK103"];

    /// <summary>The plan, with marks; null for a project without one.</summary>
    public string? Plan { get; init; }

    /// <summary>More plan files by path, with marks.</summary>
    public IReadOnlyDictionary<string, string> MorePlanFiles { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The code, with marks.</summary>
    public string Code { get; init; } = "";

    /// <summary>The record of findings or sites, with marks; null for a project without one.</summary>
    public string? Recorded { get; init; }

    /// <summary>What is recorded: <c>findings</c> or <c>sites</c>.</summary>
    public string RecordedKind { get; init; } = "findings";

    /// <summary>More code by path, with marks.</summary>
    public IReadOnlyDictionary<string, string> MoreCode { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the code references besides the framework and the runtime.</summary>
    public IReadOnlyList<MetadataReference> References { get; init; } = [];

    /// <summary>MSBuild properties that differ from those of a plain project.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The language version.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    /// <summary>The one analyzer to run, where thousands of runs ask nothing of the others; null for all of them.</summary>
    public DiagnosticAnalyzer? Only { get; init; }

    /// <summary>Whether the code is meant not to compile.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether hints are compared even if no mark is about them.</summary>
    public bool ShowsHints { get; init; }

    /// <summary>The ids of findings that stand nowhere.</summary>
    public IReadOnlyList<string> WithoutPlace { get; init; } = [];

    /// <summary>The same project with MSBuild properties.</summary>
    public Scenario WithProperties(params (string Name, string Value)[] properties) => new()
    {
        Plan = Plan,
        MorePlanFiles = MorePlanFiles,
        Code = Code,
        MoreCode = MoreCode,
        References = References,
        Properties = properties.ToDictionary(property => property.Name, property => property.Value),
        Language = Language,
        IsBroken = IsBroken,
        WithoutPlace = WithoutPlace,
        ShowsHints = ShowsHints,
    };

    /// <summary>Runs generator and analyzers and compares. Returns the findings by place, for a look at their messages.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Verify()
    {
        var findings = await Findings();
        Compare(findings, AllFiles());
        return findings;
    }

    /// <summary>Runs generator and analyzers; only what they throw fails, and code that does not compile.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Findings()
    {
        var run = await ProductRun.Start(
            CodeFiles(),
            PlanFiles(),
            References,
            Properties,
            Language,
            Recorded is null ? null : new InMemoryPlanFile(RecordedPath, MarkedText.Parse(Recorded).Text),
            RecordedKind,
            Only);
        Assert.True(run.Faults.Count == 0, "A generator or an analyzer threw:\n" + string.Join("\n", run.Faults));
        if (!IsBroken)
            Assert.True(run.Errors.Count == 0, "The code does not compile:\n" + string.Join("\n", run.Errors));
        var unasked = Hints.Where(id => !ShowsHints && !AllFiles().Any(file => file.Value.Marks.Any(mark => mark.Id == id))).ToList();
        return [.. run.Findings.Where(finding => !unasked.Contains(finding.Id))];
    }

    /// <summary>The code by path, without marks.</summary>
    public IEnumerable<(string Path, string Text)> CodeFiles() => Marked(MoreCode, CodePath, Code).Select(file => (file.Key, file.Value.Text));

    /// <summary>The plan files by path, without marks.</summary>
    public IEnumerable<(string Path, string Text)> PlanFiles() => Marked(MorePlanFiles, PlanPath, Plan).Select(file => (file.Key, file.Value.Text));

    private IEnumerable<KeyValuePair<string, MarkedText>> AllFiles() =>
        Marked(MoreCode, CodePath, Code)
            .Concat(Marked(MorePlanFiles, PlanPath, Plan))
            .Concat(Marked(ImmutableDictionary<string, string>.Empty, RecordedPath, Recorded));

    private void Compare(IReadOnlyList<Diagnostic> findings, IEnumerable<KeyValuePair<string, MarkedText>> files)
    {
        var texts = files.ToDictionary(file => file.Key, file => file.Value);
        var expected = texts
            .SelectMany(file => file.Value.Marks.Select(mark => Shown(mark.Id, file.Key, file.Value.Text, mark.Span)))
            .Concat(WithoutPlace)
            .ToList();
        var unexpected = new List<string>();
        foreach (var finding in findings)
        {
            var shown = Shown(finding, texts);
            if (!expected.Remove(shown))
                unexpected.Add($"{shown}\n      {finding.GetMessage()}");
        }

        Assert.True(
            expected.Count == 0 && unexpected.Count == 0,
            $"missing:\n  {string.Join("\n  ", expected)}\nunexpected:\n  {string.Join("\n  ", unexpected)}");
    }

    private static string Shown(Diagnostic finding, Dictionary<string, MarkedText> texts)
    {
        if (finding.Location == Location.None)
            return finding.Id;
        var path = finding.Location.GetLineSpan().Path;
        return texts.TryGetValue(path, out var text)
            ? Shown(finding.Id, path, text.Text, finding.Location.SourceSpan)
            : $"{finding.Id} in {path}";
    }

    private static string Shown(string id, string path, string text, TextSpan span)
    {
        var start = SourceText.From(text).Lines.GetLinePosition(span.Start);
        return $"{id} {path}({start.Line + 1},{start.Character + 1}) `{text.Substring(span.Start, span.Length)}`";
    }

    private static Dictionary<string, MarkedText> Marked(IReadOnlyDictionary<string, string> files, string path, string? text)
    {
        var marked = files.ToDictionary(file => file.Key, file => MarkedText.Parse(file.Value));
        if (text is not null)
            marked.Add(path, MarkedText.Parse(text));
        return marked;
    }
}
