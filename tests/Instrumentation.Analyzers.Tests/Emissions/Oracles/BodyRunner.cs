using System.Text;
using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>Compiles bodies and runs each with all that <c>Any</c> may choose, as far as that is not too much.</summary>
internal static class BodyRunner
{
    /// <summary>What bodies send with, and what chooses for them: nobody who reads the code can know what.</summary>
    public const string Code = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;

        public static class Any
        {
            public static Func<int, int> Source = _ => 0;
            public static int Of(int count) => Source(count);
            public static bool Bool() => Source(2) == 1;
        }

        public static class Sink
        {
            public static readonly List<(string?, KeyValuePair<string, object?>[], string[])> Sent = new();
            public static bool AsksForPlaces;
            public static void Track(string? name, IDictionary<string, object>? properties) => Keep(name, properties);
            public static void Signal(string? name) => Keep(name, null);
            public static void Keep(string? name, IEnumerable<KeyValuePair<string, object>>? properties) => Sent.Add((name, properties is null ? [] : properties.Select(one => new KeyValuePair<string, object?>(one.Key, one.Value)).ToArray(), Places()));
            private static string[] Places() => !AsksForPlaces ? [] : new System.Diagnostics.StackTrace(true).GetFrames().Where(frame => frame.GetFileName() is not null).Select(frame => frame.GetFileName() + ":" + frame.GetFileLineNumber()).ToArray();
        }

        """;

    // Every combination of what is chosen first, then as many by chance, so that no choice is always the same.
    private const int MostRuns = 128;
    private const int MostChoices = 64;

    /// <summary>What each of <paramref name="bodies"/> sends; the bodies have to compile.</summary>
    public static IReadOnlyDictionary<int, BodyRun> Run(IEnumerable<(string Path, string Text)> files, IReadOnlyList<OracleBody> bodies, bool asksForPlaces)
    {
        var compilation = CSharpCompilation.Create(
            "Bodies",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path, encoding: Encoding.UTF8)),
            FrameworkReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var code = new RunnableAssembly(compilation);
        var sink = code.Assembly.GetType("Sink")!;
        sink.GetField("AsksForPlaces")!.SetValue(null, asksForPlaces);
        var sent = (List<(string?, KeyValuePair<string, object?>[], string[])>)sink.GetField("Sent")!.GetValue(null)!;
        var source = code.Assembly.GetType("Any")!.GetField("Source")!;
        return bodies.ToDictionary(
            body => body.Number,
            body => Run(
                code.Assembly.GetType($"Body{body.Number}")!.GetMethod("Run")!.CreateDelegate<Action>(), choose => source.SetValue(null, choose), sent));
    }

    private static BodyRun Run(Action body, Action<Func<int, int>> choosing, List<(string? Event, KeyValuePair<string, object?>[] Properties, string[] Places)> sent)
    {
        var all = new List<Sent>();
        var random = new Random(1);
        var first = new List<(int Chosen, int Of)>();
        var isComplete = false;
        for (var run = 0; run < 2 * MostRuns && !isComplete; run++)
        {
            var at = 0;
            choosing(count =>
            {
                if (at == MostChoices)
                    return 0;
                if (at == first.Count)
                    first.Add((run < MostRuns ? 0 : random.Next(count), count));
                return first[at++].Chosen;
            });
            sent.Clear();
            try
            {
                body();
            }
            catch (Exception exception) when (exception is NullReferenceException or ArgumentException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
            {
                // What it sent until then counts.
            }

            all.AddRange(sent.Select(one => new Sent(one.Event, one.Properties, one.Places.Where(place => place.StartsWith(Scenario.Folder, StringComparison.Ordinal)).ToHashSet())));
            isComplete = run < MostRuns && !Next(first) && at < MostChoices;
            if (run >= MostRuns)
                first.Clear();
        }

        return new BodyRun(all, isComplete);
    }

    // The last choice that has another one is made differently, and all behind it anew.
    private static bool Next(List<(int Chosen, int Of)> choices)
    {
        while (choices.Count > 0)
        {
            var (chosen, of) = choices[^1];
            choices.RemoveAt(choices.Count - 1);
            if (chosen + 1 >= of)
                continue;
            choices.Add((chosen + 1, of));
            return true;
        }

        return false;
    }
}
