using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Instrumentation.Analyzers.Generation;
using Instrumentation.Benchmarks.Compiler;
using Instrumentation.Benchmarks.Events;
using Instrumentation.Benchmarks.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>
/// What a cold process pays at the first call of each of 1,000 event types (loading and compiling them), generated types
/// against hand-written ones. Each run loads the assembly anew, so every call is a first one.
/// </summary>
internal static class FirstCalls
{
    private const int Events = 1_000;
    private const int Runs = 7;

    public static IEnumerable<string> Measure()
    {
        var generated = Emit(GeneratedCompilation());
        var handWritten = Emit(Projects.Compilation([HandWrittenSource()], "HandWritten"));
        var options = new InstrumentationOptions { Source = "api", OnFault = _ => { } };
        options.Sinks.Add(new DiscardSink());
        using var tracker = new Tracker(options);
        using var scope = TrackingContext.Begin(TrackingContext.Empty.With((UserId)"8842"));
        var (ours, theirs) = Median.Interleaved(Runs, () => Run(generated, tracker), () => Run(handWritten, tracker));
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"first call of each of {Events:N0} event types: generated {ours.TotalMilliseconds:F0} ms, hand-written {theirs.TotalMilliseconds:F0} ms, ratio {ours / theirs:F2}");
    }

    private static TimeSpan Run(byte[] assembly, ITracker tracker)
    {
        var context = new AssemblyLoadContext("first calls", isCollectible: true);
        try
        {
            var run = context.LoadFromStream(new MemoryStream(assembly)).GetType("Calls", throwOnError: true)!
                .GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!
                .CreateDelegate<Action<ITracker>>();
            var watch = Stopwatch.StartNew();
            run(tracker);
            return watch.Elapsed;
        }
        finally
        {
            context.Unload();
        }
    }

    private static byte[] Emit(Compilation compilation)
    {
        var image = new MemoryStream();
        var result = compilation.WithOptions(((CSharpCompilation)compilation).Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(image);
        return result.Success
            ? image.ToArray()
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(5)));
    }

    private static Compilation GeneratedCompilation()
    {
        var plan = new StringBuilder("format: 1\nplan: calls\nversion: 1\nowner: us\nnamespace: Planned\nsources: { api: { kind: server } }\n");
        plan.Append("properties:\n  user_id: { type: string, key: user, description: The account }\ncommon: [user_id]\nevents:\n");
        for (var i = 0; i < Events; i++)
        {
            plan.Append(CultureInfo.InvariantCulture, $"  thing_done_{i}:\n    description: It was done\n    trigger: It was done\n    properties:\n");
            plan.Append("      title: { type: string, required: true, description: Text }\n      amount: { type: number, required: true, description: A number }\n");
            plan.Append("      count: { type: integer, required: true, description: A number }\n      done: { type: boolean, required: true, description: Yes or no }\n");
            plan.Append("      at: { type: timestamp, required: true, description: When }\n      note: { type: string, required: false, description: Text }\n");
        }

        var compilation = Projects.Compilation([Calls(
            "using Planned;",
            i => $"tracker.Track(new ThingDone{i} {{ Title = \"a\", Amount = 1.5, Count = {i}, Done = true, At = DateTimeOffset.UnixEpoch, Note = \"b\" }});")], "Generated");
        CSharpGeneratorDriver
            .Create([new TrackingPlanGenerator().AsSourceGenerator()], [new PlanText(plan.ToString())], (CSharpParseOptions)compilation.SyntaxTrees[0].Options, PlanOptions.Instance)
            .RunGeneratorsAndUpdateCompilation(compilation, out var withTypes, out _);
        return withTypes;
    }

    /// <summary>The same thousand events as somebody writes them who has no generator: a struct and a method that writes it.</summary>
    private static string HandWrittenSource()
    {
        var source = new StringBuilder(Calls(
            "using System.Buffers; using System.Text.Json;",
            i => $"Sender.Send(new ThingDone{i} {{ Title = \"a\", Amount = 1.5, Count = {i}, Done = true, At = DateTimeOffset.UnixEpoch, Note = \"b\" }});"));
        source.Append(
            """

            public interface IEvent { string Name { get; } void Write(Utf8JsonWriter json); }

            public static class Sender
            {
                private static readonly ArrayBufferWriter<byte> s_buffer = new(4096);
                private static readonly Utf8JsonWriter s_json = new(s_buffer, new JsonWriterOptions { SkipValidation = true });
                private static long s_sequence;

                public static void Send<T>(T e) where T : struct, IEvent
                {
                    Begin(e.Name);
                    e.Write(s_json);
                    End();
                }

                private static void Begin(string name)
                {
                    s_buffer.ResetWrittenCount();
                    s_json.Reset(s_buffer);
                    s_json.WriteStartObject();
                    s_json.WriteString("event"u8, name);
                    s_json.WriteNumber("sequence"u8, ++s_sequence);
                    s_json.WriteString("timestamp"u8, DateTime.UtcNow);
                    s_json.WriteString("user_id"u8, "8842");
                    s_json.WriteStartObject("properties"u8);
                }

                private static void End()
                {
                    s_json.WriteEndObject();
                    s_json.WriteEndObject();
                    s_json.Flush();
                }
            }

            """);
        for (var i = 0; i < Events; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $$"""
                public readonly struct ThingDone{{i}} : IEvent
                {
                    public required string Title { get; init; }
                    public required double Amount { get; init; }
                    public required long Count { get; init; }
                    public required bool Done { get; init; }
                    public required DateTimeOffset At { get; init; }
                    public string? Note { get; init; }
                    public string Name => "thing_done_{{i}}";
                    public void Write(Utf8JsonWriter json)
                    {
                        json.WriteString("title"u8, Title);
                        json.WriteNumber("amount"u8, Amount);
                        json.WriteNumber("count"u8, Count);
                        json.WriteBoolean("done"u8, Done);
                        json.WriteString("at"u8, At);
                        if (Note is not null)
                            json.WriteString("note"u8, Note);
                    }
                }

                """);
        }

        return source.ToString();
    }

    private static string Calls(string usings, Func<int, string> call)
    {
        var source = new StringBuilder($"#nullable enable\nusing System; using Instrumentation; {usings}\npublic static class Calls {{\n");

        // Ten methods of a hundred calls: nobody writes one method with a thousand, and the JIT treats huge methods differently.
        for (var method = 0; method < Events / 100; method++)
        {
            source.Append(CultureInfo.InvariantCulture, $"static void Run{method}(ITracker tracker) {{\n");
            for (var i = method * 100; i < (method + 1) * 100; i++)
                source.Append(call(i)).Append('\n');
            source.Append("}\n");
        }

        source.Append("public static void Run(ITracker tracker) {\n");
        for (var method = 0; method < Events / 100; method++)
            source.Append(CultureInfo.InvariantCulture, $"Run{method}(tracker);\n");
        return source.Append("}\n}\n").ToString();
    }
}
