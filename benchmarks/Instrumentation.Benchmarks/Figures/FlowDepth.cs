using System.Diagnostics;
using System.Globalization;
using Instrumentation.Analyzers.Rules;
using Instrumentation.Benchmarks.Compiler;
using Instrumentation.Benchmarks.Synthetic;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>
/// Code that nobody writes and generators do: a chain of 10,000 calls between an entry point and its event, and an expression of 3,000
/// terms. What is measured is the must-fire analysis' own time, for which the target is a second; that it ends at all is tested.
/// </summary>
internal static class FlowDepth
{
    private const int Calls = 10_000;
    private const int ClassSize = 100;
    private const int Terms = 3_000;
    private const int Runs = 3;

    private const string Entry = "using System; using Instrumentation; using Shop.Events; namespace Shop; public class Service { public static ITracker Tracker = null!; public static void Fire() => Tracker.Track(new ShopEvent0 { Amount = 1 }); public static bool Ask() => Console.Read() > 0; [Emits<ShopEvent0>] public void Run(bool condition, int n, string text) ";

    private static readonly (string Name, string Code)[] Shapes =
    [
        ($"a chain of {Calls:N0} calls, the last of which fires", "{ Links0.M0(); } " + Chain("", "Service.Fire();")),
        ($"a chain of {Calls:N0} calls, each of which may fail", "{ Links0.M0(); } " + Chain("if (Service.Ask()) throw new Exception(); ", "Service.Fire();")),
        ($"a chain of {Calls:N0} calls, the last of which throws", "{ if (condition) Links0.M0(); Fire(); } " + Chain("", "throw new Exception();")),
        ($"a chain of {Calls:N0} calls that pass a condition on", "{ Links0.M0(condition); if (!condition) Fire(); } " + Chain("", "if (really) Service.Fire();", "really", "bool really")),
        ($"a sum of {Terms:N0} terms", "{ var sum = " + string.Join(" + ", Enumerable.Repeat("n", Terms)) + "; if (sum > 3) Fire(); else Fire(); }"),
        ($"a text of {Terms:N0} parts", "{ var all = " + string.Join(" + ", Enumerable.Repeat("text", Terms)) + "; if (all.Length > 3) Fire(); else Fire(); }"),
        ($"a call of {Terms:N0} links", "{ var all = text" + string.Concat(Enumerable.Repeat(".Trim()", Terms)) + "; if (all == text) Fire(); else Fire(); }"),
        ($"a condition of {Terms:N0} questions", "{ if (" + string.Join(" || ", Enumerable.Range(0, Terms).Select(i => $"n == {i}")) + ") Fire(); else Fire(); }"),
        ($"{Terms:N0} statements with a condition each", "{ " + string.Concat(Enumerable.Range(0, Terms).Select(i => $"if (n == {i}) Ask(); ")) + "Fire(); }"),
        ($"a switch of {Terms:N0} cases", "{ switch (n) { " + string.Concat(Enumerable.Range(0, Terms).Select(i => $"case {i}: Fire(); break; ")) + "default: Fire(); break; } }"),
    ];

    public static IEnumerable<string> Measure()
    {
        var plan = WebCode.Plan(controllers: 1);
        var application = WebCode.Application(controllers: 1, ordinaryFiles: 1, plan);
        var options = (CSharpParseOptions)application.SyntaxTrees[0].Options;
        foreach (var (name, code) in Shapes)
        {
            var compilation = application.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Entry + code + " }", options, path: "/shop/Service.cs"));
            var cost = AnalyzerRun.Run(compilation, plan, [new FiringAnalyzer()]);
            var (ours, idle) = Median.Interleaved(Runs, () => Processor(compilation, plan, new FiringAnalyzer()), () => Processor(compilation, plan, EmptyAnalyzer.LikeOurs));
            yield return Line($"{name}: {(ours - idle).TotalMilliseconds:F0} ms beside {idle.TotalMilliseconds:F0} ms of a run with an analyzer that does nothing; {cost.Allocated / 1e6:F0} MB, {cost.Findings} findings");
        }
    }

    // Of the processor, since a machine may have other things to do; binding that only an analyzer asks for is its own.
    private static TimeSpan Processor(CSharpCompilation compilation, PlanText plan, DiagnosticAnalyzer analyzer)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        AnalyzerRun.Run(compilation, plan, [analyzer]);
        process.Refresh();
        return process.TotalProcessorTime - before;
    }

    // Classes of a hundred, after the service: for each method that it binds, the compiler looks through all members of its class.
    private static string Chain(string before, string last, string argument = "", string parameter = "") => " }\n" + string.Join(
        " }\n",
        Enumerable.Range(0, Calls)
            .Select(i => $"public static void M{i}({parameter}) {{ {(i == Calls - 1 ? last : $"{before}Links{(i + 1) / ClassSize}.M{i + 1}({argument});")} }}\n")
            .Chunk(ClassSize)
            .Select(static (methods, number) => $"public static class Links{number} {{ {string.Concat(methods)}"));

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
