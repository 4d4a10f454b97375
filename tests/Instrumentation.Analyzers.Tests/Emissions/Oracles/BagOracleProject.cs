using System.Runtime.Loader;
using Instrumentation.Analyzers.Rules;
using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>Random bodies in one compilation, which is analysed and then run, with every combination of what they are given.</summary>
internal static class BagOracleProject
{
    private const string Shared = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;

        public static class Sink
        {
            public static readonly List<(string, string[])> Sent = new();
            public static void Track(string name, IDictionary<string, object>? properties) => Sent.Add((name, properties is null ? Array.Empty<string>() : properties.Keys.ToArray()));
        }

        public static class Shared
        {
            public const string A = "alpha";

            public static Dictionary<string, object> Base() => new() { ["alpha"] = 1 };

            public static Dictionary<string, object>? Maybe(bool isThere)
            {
                var made = new Dictionary<string, object> { [A] = 1 };
                if (isThere)
                    made["bravo"] = 1;
                return made;
            }

            public static void Put(Dictionary<string, object> bag, bool isThere)
            {
                if (isThere)
                    bag["alpha"] = 1;
                else
                    bag["bravo"] = 1;
            }

            public static Dictionary<string, object> With(Dictionary<string, object> bag)
            {
                bag["charlie"] = 1;
                return bag;
            }

            public static void Send(string name, Dictionary<string, object> bag)
            {
                if (!bag.ContainsKey("alpha"))
                    bag.Add("alpha", 1);
                Sink.Track(name, bag);
            }
        }
        """;

    private const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        sources:
          api: { kind: server, description: The back end }
        properties:
          alpha: { type: integer, description: One }
          bravo: { type: integer, description: Another }
          charlie: { type: integer, description: What may be there }
        emitters:
          - { method: "M:Sink.Track(System.String,System.Collections.Generic.IDictionary{System.String,System.Object})", event: name, properties: properties }
        events:

        """;

    /// <summary>What is found in each of <paramref name="bodies"/> and what it sends; the bodies have to compile.</summary>
    public static async Task<IReadOnlyList<(BagBody Body, BagVerdict Verdict)>> Judge(IReadOnlyList<BagBody> bodies)
    {
        var scenario = new Scenario
        {
            Plan = Plan + string.Join('\n', bodies.SelectMany(body => BagBodyMaker.EventsOf(body.Number))
                .Select(name => $"  {name}: {{ description: A, trigger: B, properties: {{ alpha: required, bravo: required, charlie: optional }} }}")) + "\n",
            Code = Shared,
            MoreCode = bodies.ToDictionary(PathOf, body => body.ToString()),
            Only = new EmissionAnalyzer(),
        };
        var findings = (await scenario.Findings()).ToLookup(finding => finding.Location.GetLineSpan().Path);
        var sent = Run(scenario, bodies);
        return [.. bodies.Select(body => (body, new BagVerdict(body, [.. findings[PathOf(body)]], sent[body.Number])))];
    }

    private static string PathOf(BagBody body) => $"{Scenario.Folder}Body{body.Number}.cs";

    private static ILookup<int, (string Event, string[] Names)> Run(Scenario scenario, IReadOnlyList<BagBody> bodies)
    {
        var compilation = CSharpCompilation.Create(
            "Bodies",
            scenario.CodeFiles().Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path)),
            FrameworkReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        var context = new AssemblyLoadContext("bodies", isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(image);
            var sent = (List<(string, string[])>)assembly.GetType("Sink")!.GetField("Sent")!.GetValue(null)!;
            var all = new List<(int Number, (string, string[]) Sent)>();
            foreach (var body in bodies)
            {
                var run = assembly.GetType("Bodies")!.GetMethod($"Body{body.Number}")!.CreateDelegate<Action<bool, bool, bool, int>>();
                for (var input = 0; input < 32; input++)
                {
                    sent.Clear();
                    try
                    {
                        run((input & 1) != 0, (input & 2) != 0, (input & 4) != 0, input >> 3);
                    }
                    catch (Exception exception) when (exception is NullReferenceException or ArgumentException or InvalidOperationException)
                    {
                        // What it sent until then counts.
                    }

                    all.AddRange(sent.Select(one => (body.Number, one)));
                }
            }

            return all.ToLookup(one => one.Number, one => one.Sent);
        }
        finally
        {
            context.Unload();
        }
    }
}
