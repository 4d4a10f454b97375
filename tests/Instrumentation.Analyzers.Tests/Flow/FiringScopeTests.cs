using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow.Firing;
using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Owed;
using Instrumentation.Analyzers.Options;
using Instrumentation.Analyzers.Rules;
using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>Graphs are built for what an owed event may reach, and for nothing else; and each function is followed once.</summary>
public class FiringScopeTests
{
    [Fact]
    public void Unrelated_methods_cost_no_graph() => Assert.Equal(Graphs(relevant: 10, unrelated: 100), Graphs(relevant: 10, unrelated: 400));

    [Fact]
    public void Graphs_grow_with_the_methods_that_matter()
    {
        // An entry point, a method between, and one that fires.
        Assert.Equal(3 * 30, Graphs(relevant: 40, unrelated: 100) - Graphs(relevant: 10, unrelated: 100));
    }

    [Fact]
    public void Each_function_is_followed_once() => Assert.Equal(3 * 10, Followed(ScopeOf(relevant: 10, unrelated: 10)));

    [Fact]
    public void Functions_that_all_call_each_other_are_followed_a_few_times_each()
    {
        const int Count = 60;
        var calls = string.Join(" ", Enumerable.Range(0, Count).Select(static i => $"case {i}: Turn{i}(n + {i}); break;"));
        var members = Enumerable.Range(0, Count).Select(i => $$"""private void Turn{{i}}(int n) { if (n > {{i}}) Fire(); switch (n) { {{calls}} } }""");
        var scope = ScopeOf(Fired.Class("[Emits<OrderPlaced>] public void Run() { Turn0(3); }\n" + string.Join("\n", members)), owing: 1);

        Assert.InRange(Followed(scope), Count, 6 * Count);
    }

    private static int Followed(FiringScope scope) => scope.Of("order_placed").RunCount;

    private static int Graphs(int relevant, int unrelated) => ScopeOf(relevant, unrelated).GraphCount;

    private static FiringScope ScopeOf(int relevant, int unrelated)
    {
        var related = Enumerable.Range(0, relevant).Select(i => $$"""
            [Emits<OrderPlaced>] public void Run{{i}}(bool condition) { if (condition) Between{{i}}(); Other0(3); }
            private void Between{{i}}() { Step(); Last{{i}}(); }
            private void Last{{i}}() => tracker.Track(new OrderPlaced());
            """);
        var others = Enumerable.Range(0, unrelated).Select(i => $$"""
            private static int Other{{i}}(int n) { if (n > {{i}}) Step(); foreach (var item in new[] { 1, 2 }) Console.WriteLine(item); return Other{{(i + 1) % unrelated}}(n - 1); }
            """);
        return ScopeOf(Fired.Class(string.Join("\n", related.Concat(others))), relevant);
    }

    private static FiringScope ScopeOf(Scenario scenario, int owing)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12);
        var plans = scenario.PlanFiles().Select(AdditionalText (file) => new InMemoryPlanFile(file.Path, file.Text)).ToArray();
        var compilation = ProductRun.Generate(
            EmptyProject.With([]).AddSyntaxTrees(scenario.CodeFiles().Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Path))), parse, [.. plans], new Dictionary<string, string>(), []);
        var resolved = PlanInput.Get([.. plans], default)!;
        var scope = new FiringScope(
            compilation, Codebase.Of(compilation, resolved.Plan!), () => new PlanIndex(resolved.Plan!, resolved), new Contracts(compilation, default), [], default);
        var check = new FiringCheck(scope, [], resolved.Plan!);
        var silent = compilation.GetTypeByMetadataName("Service")!.GetMembers().OfType<IMethodSymbol>().SelectMany(check.Findings).Count();

        // Every entry point is looked at, or the count would say nothing.
        Assert.Equal(owing, silent);
        return scope;
    }
}
