using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Fixes;
using Microsoft.CodeAnalysis;

namespace Instrumentation.CodeFixes.Tests.Oracles;

/// <summary>
/// Random methods that send events by name, run before and after each fix: it compiles without a new warning, and what it may not change arrives as before.
/// <c>INSTRUMENTATION_FUZZ</c> is the number of methods of a long run, and <c>INSTRUMENTATION_FUZZ_SEED</c> makes them other ones.
/// </summary>
public class FixOracleTests
{
    private const int MethodsInOneProject = 30;
    private const int MostShown = 8;

    private static readonly string Plan = $$"""
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        sources:
          api: { kind: server, description: The back end }
        properties:
        {{SendingMethodMaker.Properties.ReplaceLineEndings("\n  ").Insert(0, "  ")}}
        emitters:
          - { method: "M:Sink.Send(System.String,System.Collections.Generic.IDictionary{System.String,System.Object})", event: name, properties: properties }
          - { method: "M:Sink.Strictly(System.String,System.Collections.Generic.IDictionary{System.String,System.Object})", event: name, properties: properties }
          - { method: "M:Sink.Plain(System.String,System.Object)", event: name, properties: properties }
        events:

        """;

    private static readonly int Count = LongRun.Count(60);
    private static readonly int Seed = LongRun.Seed(20261201);

    [Fact]
    public async Task What_is_sent_stays_what_it_was()
    {
        var (fixedMethods, wrong) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>());
        for (var first = 0; first < Count; first += MethodsInOneProject)
        {
            var methods = Enumerable.Range(first, Math.Min(MethodsInOneProject, Count - first)).Select(number => SendingMethodMaker.Make(Seed, number)).ToList();
            var projects = await FixedProject.Of(ProjectOf(methods, isTracked: first / MethodsInOneProject % 2 == 1), Fix.Providers());
            var before = projects[0].Compilation;
            var sentBefore = SentByMethods.Run(before, methods.Select(method => method.Number));
            foreach (var (kind, after) in projects.Skip(1))
            {
                var sentAfter = SentByMethods.Run(after, methods.Select(method => method.Number));
                foreach (var method in methods)
                {
                    var (was, now) = (Tree(before, method), Tree(after, method));
                    if (was.ToString() == now.ToString())
                        continue;
                    fixedMethods[kind!] = fixedMethods.GetValueOrDefault(kind!) + 1;
                    var disagreement = FixVerdict.Disagreement(kind!, sentBefore[method.Number], sentAfter[method.Number])
                        ?? Warnings(after, now).Except(kind == "TRK105.Remove" ? Warnings(after, now) : Warnings(before, was)).FirstOrDefault();
                    if (disagreement is not null)
                        wrong.Add($"{kind}: {disagreement}\n{method.Event}\n{method.Statements}\n  becomes\n{now}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {Count} methods of seed {Seed}, such as:\n" + string.Join("\n\n", wrong.Take(MostShown)));
        Assert.True(fixedMethods.Count > 4 && fixedMethods["TRK103.Type"] > Count / 8, string.Join(", ", fixedMethods));
    }

    private static Scenario ProjectOf(IReadOnlyList<SendingMethod> methods, bool isTracked) => new()
    {
        Properties = new Dictionary<string, string> { ["TrackingPlanEmitWith"] = isTracked ? "tracker" : "sdk" },
        Plan = Plan + string.Join('\n', methods.Select(method => method.Event)) + "\n",
        Code = SentByMethods.Sink,
        MoreCode = methods.ToDictionary(PathOf, method => method.ToString()),
    };

    private static string PathOf(SendingMethod method) => $"{Scenario.Folder}Send{method.Number}.cs";

    private static SyntaxTree Tree(Compilation compilation, SendingMethod method) => compilation.SyntaxTrees.Single(tree => tree.FilePath == PathOf(method));

    private static IEnumerable<string> Warnings(Compilation compilation, SyntaxTree tree) =>
        compilation.GetSemanticModel(tree).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()}");
}
