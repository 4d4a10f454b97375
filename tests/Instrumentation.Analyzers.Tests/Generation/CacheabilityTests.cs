using Instrumentation.Analyzers.Generation;
using Instrumentation.Analyzers.Options;
using Instrumentation.Roslyn.Testing.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Tests.Generation;

/// <summary>What runs again, and what is written again, after an edit.</summary>
public sealed class CacheabilityTests
{
    private static readonly string[] OwnSteps =
    [
        TrackingPlanGenerator.EnvironmentStep, TrackingPlanGenerator.OptionsStep, TrackingPlanGenerator.SettingsStep, TrackingPlanGenerator.PlanFilesStep,
        TrackingPlanGenerator.PlanStep, TrackingPlanGenerator.FilesStep,
    ];

    [Theory]
    [InlineData("class A { int _edited; }")]
    [InlineData("namespace Contoso.Tracking { public struct Unrelated { } }")]
    [InlineData("this is no C#")]
    public void An_edit_of_code_runs_the_environment_alone_which_ends_unchanged(string edited)
    {
        var consumer = new Consumer { Plans = [PlanFiles.EveryType], Sources = ["class A { }", "class B { }"] };
        var compilation = consumer.Compile();
        var driver = consumer.Driver().RunGenerators(compilation);
        var before = SourcesOf(driver);

        var first = compilation.SyntaxTrees.First();
        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(first, CSharpSyntaxTree.ParseText(edited, consumer.ParseOptions, first.FilePath)));

        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Equal(OwnSteps.Order(), OwnSteps.Where(result.TrackedSteps.ContainsKey).Order());
        foreach (var step in OwnSteps)
        {
            var expected = step == TrackingPlanGenerator.EnvironmentStep ? IncrementalStepRunReason.Unchanged : IncrementalStepRunReason.Cached;
            Assert.All(result.TrackedSteps[step].SelectMany(s => s.Outputs), output => Assert.Equal(expected, output.Reason));
        }

        Assert.All(OutputsOf(result), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        AssertRewritten(before, SourcesOf(driver));
    }

    [Theory]
    [InlineData("events:\n", "# why\nevents:   # because\n\n")]
    [InlineData("version: 7\n", "version: 7 # the seventh\n")]
    [InlineData("format: 1\n", "\n\n\nformat: 1\n")]
    public void A_comment_or_an_empty_line_in_the_plan_writes_no_file(string text, string edited) =>
        AssertRewritten(Edit(PlanFiles.EveryType, text, edited));

    [Fact]
    public void An_edit_of_one_event_writes_exactly_its_file() => AssertRewritten(
        Edit(PlanFiles.EveryType, "description: Was replaced", "description: Was replaced long ago"), "Event.OldEvent.g.cs");

    [Fact]
    public void An_event_that_carries_something_else_writes_its_file_and_the_fingerprint() => AssertRewritten(
        Edit(PlanFiles.EveryType, "sources: [web]\n    carries: [utm]", "sources: [web]\n    carries: [utm, title]"), "Event.EverythingRequired.g.cs", "Plan.g.cs");

    [Fact]
    public void A_new_version_of_the_plan_writes_one_file() => AssertRewritten(
        Edit(PlanFiles.EveryType, "version: 7\n", "version: 8\n"), "Plan.g.cs");

    [Fact]
    public void The_order_of_the_plan_does_not_matter()
    {
        const string Last = """
              gone_event:
                description: Is no more
                trigger: Never
                sources: [web]
                status: removed

            """;
        AssertRewritten(Edit(PlanFiles.EveryType, "events:\n", "events:\n" + Last, remove: Last));
    }

    [Fact]
    public void Of_a_large_plan_an_edit_of_one_event_writes_exactly_its_file()
    {
        var plan = LargePlan(events: 500);
        var (before, after) = Edit(plan, "description: Event number 321", "description: Event number 321, edited");

        var eventFiles = before.Keys.Where(name => name.StartsWith("Events.", StringComparison.Ordinal)).ToArray();
        Assert.Equal(64, eventFiles.Length);
        var file = Assert.Single(before, f => f.Value.ToString().Contains("Event number 321", StringComparison.Ordinal)).Key;
        AssertRewritten((before, after), file);
    }

    [Fact]
    public void The_file_of_an_event_does_not_depend_on_other_events()
    {
        var few = new Consumer { Plans = [LargePlan(100)] }.Generate().Files;
        var many = new Consumer { Plans = [LargePlan(500)] }.Generate().Files;
        foreach (var (name, text) in few.Where(f => f.Key.StartsWith("Events.", StringComparison.Ordinal)))
        {
            foreach (var type in text.Split('\n').Where(line => line.Contains(" partial struct ", StringComparison.Ordinal)))
                Assert.Contains(type, many[name], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_plan_is_read_and_resolved_once()
    {
        var plan = PlanFiles.EveryType;
        var consumer = new Consumer { Plans = [plan], Sources = ["class A { }"] };
        var compilation = consumer.Compile();
        var driver = consumer.Driver().RunGenerators(compilation);
        driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class C { }", consumer.ParseOptions)));

        // A second compiler run of the same process with the same text, as with the analyzers of the same run.
        consumer.Driver().RunGenerators(compilation);
        PlanInput.Get([plan], CancellationToken.None);

        Assert.Equal((1, 1), (PlanInput.ReadsOf(plan.Text), PlanInput.ResolvesOf(plan.Text)));
    }

    [Fact]
    public void Nothing_cached_keeps_a_compilation_alive()
    {
        var consumer = new Consumer { Plans = [PlanFiles.EveryType], Sources = ["class A { }"], Target = ConsumerTarget.NetStandard };
        var result = Assert.Single(consumer.Driver().RunGenerators(consumer.Compile()).GetRunResult().Results);
        var cached = OwnSteps.SelectMany(step => result.TrackedSteps[step]).SelectMany(s => s.Outputs).Select(o => o.Value).ToArray();

        Assert.True(cached.Length > 10);
        Assert.Empty(CachedObjects.HeavyObjectsIn(cached));
    }

    [Fact]
    public void The_walk_over_cached_objects_finds_what_it_looks_for()
    {
        var compilation = new Consumer { Sources = ["class A { }"] }.Compile();
        var tree = compilation.SyntaxTrees.Single();
        object[] heavy = [compilation, compilation.Assembly, tree.GetRoot(), tree.GetRoot().GetLocation()];
        foreach (var one in heavy)
        {
            Assert.Single(CachedObjects.HeavyObjectsIn([new { Deep = new List<(int, object)> { (1, one) } }]));
        }
    }

    internal static PlanFileInMemory LargePlan(int events)
    {
        var text = new System.Text.StringBuilder("format: 1\nplan: large\nversion: 1\nowner: data\nsources: { web: { kind: client, description: The site } }\nevents:\n");
        for (var i = 0; i < events; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"  event_{i}:\n    description: Event number {i}\n    trigger: It happened\n    sources: [web]\n    properties:\n      name_of_{i}: {{ type: string, required: true, description: A name }}\n");
        }

        return new PlanFileInMemory(text.ToString());
    }

    private static (Dictionary<string, SourceText> Before, Dictionary<string, SourceText> After) Edit(
        PlanFileInMemory plan, string text, string edited, string? remove = null)
    {
        var old = plan.Text.ToString();
        var changed = remove is null ? old : old.Replace(remove, "", StringComparison.Ordinal);
        Assert.Contains(text, changed, StringComparison.Ordinal);
        changed = changed.Replace(text, edited, StringComparison.Ordinal);
        Assert.NotEqual(old, changed);

        var consumer = new Consumer { Plans = [plan] };
        var compilation = consumer.Compile();
        var driver = consumer.Driver().RunGenerators(compilation);
        var before = SourcesOf(driver);
        driver = driver.ReplaceAdditionalText(plan, new PlanFileInMemory(plan.Path, changed)).RunGenerators(compilation);
        return (before, SourcesOf(driver));
    }

    // Written again is another instance: that is what the compiler parses again.
    private static void AssertRewritten(
        (Dictionary<string, SourceText> Before, Dictionary<string, SourceText> After) edit,
        params string[] files) => AssertRewritten(edit.Before, edit.After, files);

    private static void AssertRewritten(
        Dictionary<string, SourceText> before,
        Dictionary<string, SourceText> after,
        params string[] files)
    {
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(files.Order(StringComparer.Ordinal), after.Where(f => !ReferenceEquals(f.Value, before[f.Key])).Select(f => f.Key).Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, SourceText> SourcesOf(GeneratorDriver driver)
    {
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        Assert.NotEmpty(result.GeneratedSources);
        return result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText, StringComparer.Ordinal);
    }

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> OutputsOf(GeneratorRunResult result) =>
        result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs);
}
