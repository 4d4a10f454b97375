using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Markup;
using Instrumentation.Roslyn.Testing.Sdks;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>One application of the corpus: its files, what an expert expects in them, and which planned events it really emits.</summary>
internal sealed class CorpusProject
{
    private CorpusProject(string name, CorpusPlan plan, params IEnumerable<MetadataReference> references)
    {
        Name = name;
        PlanText = plan.Text;
        Plan = plan.Plan;
        References = [.. references];
        Marked = Directory.EnumerateFiles(Path.Combine(Folder, name), "*.cs", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(PathOf, File.ReadAllText, StringComparer.Ordinal);
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
        new("Web", CorpusPlan.Grocer, SegmentNetSdk.Segment),
        new("Mobile", CorpusPlan.Grocer, SegmentSdk.Reference, AmplitudeSdk.Sharp, MixpanelSdk.Reference, MixpanelSdk.Unity, MParticleSdk.Reference),
        new("Jobs", CorpusPlan.Grocer, ApplicationInsightsSdk.Version2, PostHogSdk.Reference, PostHogSdk.AspNetCore, SegmentNetSdk.RudderStack),
        new("Typed", CorpusPlan.Grocer, PostHogSdk.Reference),
        new("Academy", CorpusPlan.Academy, [.. AspNetCoreReferences.All, PostHogSdk.Reference]) { Source = "api" },
        new("Enrolment", CorpusPlan.Academy, [.. AspNetCoreReferences.All, PostHogSdk.Reference]) { Source = "jobs" },
        new("Growth", CorpusPlan.Academy, [.. AspNetCoreReferences.All, AmplitudeSdk.Sharp, SegmentNetSdk.Segment, SnowplowSdk.Reference, GameSdk.Firebase, GameSdk.UnityAnalytics, GameSdk.AppCenter, GameSdk.Avo, OpenTelemetrySdk.Reference])
        {
            Source = "api",
            Today = "2026-11-01",
        },
        new("Depot", CorpusPlan.Depot, [.. AspNetCoreReferences.All, AmplitudeSdk.Sharp, SnowplowSdk.Reference, GameSdk.Firebase, MixpanelSdk.Unity, OpenTelemetrySdk.Reference, NewtonsoftSdk.Reference]),
        new("Named", CorpusPlan.Depot, AmplitudeSdk.Sharp) { AsksForTypes = true },
    ];

    /// <summary>The folder's name.</summary>
    public string Name { get; }

    /// <summary>The text of the plan that it lives by.</summary>
    public string PlanText { get; }

    /// <summary>That plan.</summary>
    public Plan.Model.TrackingPlan Plan { get; }

    /// <summary>Which source of the plan it says it is; null if it does not say.</summary>
    public string? Source { get; private init; }

    /// <summary>The day on which it is built; null if it does not say.</summary>
    public string? Today { get; private init; }

    /// <summary>Whether it is the one on which advice to send types is measured.</summary>
    public bool AsksForTypes { get; private init; }

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

    /// <summary>Where all of them lie.</summary>
    internal static string Folder => Path.Combine(Sources(), "..", "Corpus");

    /// <summary>The project as the product sees it.</summary>
    public Scenario Scenario(params (string Name, string Value)[] properties) => new()
    {
        Plan = PlanText,
        MoreCode = Marked,
        References = References,
        Properties = properties.Concat(Settings()).ToDictionary(property => property.Name, property => property.Value),
    };

    private IEnumerable<(string Name, string Value)> Settings()
    {
        if (Source is not null)
            yield return ("TrackingPlanSource", Source);
        if (Today is not null)
            yield return ("TrackingPlanToday", Today);
    }

    // Folders below it are kept: a page is found by where its file lies.
    private static string PathOf(string file) =>
        Roslyn.Testing.Scenario.Folder + Path.GetRelativePath(Folder, file).Replace('\\', '/');

    private static string Sources([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
