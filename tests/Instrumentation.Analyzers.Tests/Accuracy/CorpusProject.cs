using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Instrumentation.Plan;
using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Markup;
using Instrumentation.Roslyn.Testing.Sdks;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Accuracy;
/// <summary>One application of the corpus: its files, what an expert expects in them, and which planned events it really emits.</summary>
internal sealed class CorpusProject
{
    private CorpusProject(string name, params MetadataReference[] references)
    {
        Name = name;
        References = references;
        Marked = Directory.EnumerateFiles(Path.Combine(Folder, name), "*.cs")
            .ToImmutableSortedDictionary(file => $"{Roslyn.Testing.Scenario.Folder}{name}/{Path.GetFileName(file)}", File.ReadAllText, StringComparer.Ordinal);
        Files = [.. Marked.Select(file => (file.Key, MarkedText.Parse(file.Value)))];
        Expected = [.. Files.SelectMany(file => file.Text.Marks.Select(mark => new Finding(mark.Id, file.Path, mark.Span, file.Text.Text)))];
        Emitted = [.. File.ReadLines(Path.Combine(Folder, "emitted.txt"))
            .Single(line => line.StartsWith(name + ":", StringComparison.Ordinal))
            .Split(' ')
            .Skip(1)];
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CorpusProject> All { get; } =
    [
        new("Web", SegmentNetSdk.Segment),
        new("Mobile", SegmentSdk.Reference, AmplitudeSdk.Sharp, MixpanelSdk.Reference, MixpanelSdk.Unity, MParticleSdk.Reference),
        new("Jobs", ApplicationInsightsSdk.Version2, PostHogSdk.Reference, PostHogSdk.AspNetCore, SegmentNetSdk.RudderStack),
        new("Typed", PostHogSdk.Reference),
    ];

    /// <summary>The text of the plan that all of them live by.</summary>
    public static string PlanText { get; } = File.ReadAllText(Path.Combine(Folder, "tracking-plan.yaml"));

    /// <summary>That plan.</summary>
    public static Plan.Model.TrackingPlan Plan { get; } = PlanResolver.Resolve([PlanReader.Read("tracking-plan.yaml", PlanText)]).Plan!;

    /// <summary>The folder's name.</summary>
    public string Name { get; }

    /// <summary>The SDKs.</summary>
    public IReadOnlyList<MetadataReference> References { get; }

    /// <summary>The files by path, with marks.</summary>
    public IReadOnlyDictionary<string, string> Marked { get; }

    /// <summary>The files, marks read.</summary>
    public IReadOnlyList<(string Path, MarkedText Text)> Files { get; }

    /// <summary>What an expert expects.</summary>
    public ImmutableArray<Finding> Expected { get; }

    /// <summary>The planned events that it emits.</summary>
    public ImmutableHashSet<string> Emitted { get; }

    private static string Folder => Path.Combine(Sources(), "..", "Corpus");

    /// <summary>The project as the product sees it.</summary>
    public Scenario Scenario(params (string Name, string Value)[] properties) => new()
    {
        Plan = PlanText,
        MoreCode = Marked,
        References = References,
        Properties = properties.ToDictionary(property => property.Name, property => property.Value),
    };

    private static string Sources([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
