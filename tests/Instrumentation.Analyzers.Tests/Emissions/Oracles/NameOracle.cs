using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>Bodies that make event names: which names are sent where.</summary>
internal sealed class NameOracle : Oracle
{
    public override bool AsksForPlaces => true;

    public override string Shared => """
        public enum Kind { alpha, bravo, delta }

        public static class Names
        {
            public const string Alpha = "alpha";
            public const string Delta = "delta";
            public static readonly string Bravo = "bravo";
            public static readonly string Upper = "ALPHA";
            public static readonly string[] Good = ["alpha", "bravo"];
            public static readonly string[] Mixed = ["alpha", "delta"];
            public static readonly Dictionary<Kind, string> Table = new() { [Kind.alpha] = "alpha", [Kind.bravo] = "bravo", [Kind.delta] = "delta" };
            public static string Held { get; } = "charlie";
            public static string Made => "bravo" + "_" + "alpha";
            public static string? Maybe() => Any.Bool() ? "alpha" : null;
            public static void Give(out string name) => name = "bravo";
            public static string Same(string name) => name;
            public static string Joined(string name, string end = "alpha") => name + "_" + end;
        }

        public interface ISender { void Send(string name); }
        public sealed class Plain : ISender { public void Send(string name) => Sink.Signal(name); }
        public sealed class Prefixed : ISender { public void Send(string name) => Sink.Signal("alpha_" + name); }
        public class Based { public virtual void Report(string name) => Sink.Signal(name); }
        public sealed class Derived : Based { public override void Report(string name) => base.Report(name + "_alpha"); }
        public sealed class Kept(string name) { private readonly string _end = "alpha"; public void Go() => Sink.Signal(name); public void GoOn() => Sink.Signal(name + "_" + _end); }
        public static class Extensions
        {
            public static void Out(this string name) => Sink.Signal(name);
            public static void Out<T>(this T kind, string name) where T : struct => Sink.Signal(name);
            public static void All(params string[] names) { foreach (var name in names) Sink.Signal(name); }
            public static void Late(int count, string name = "alpha") { if (count > 0) Sink.Signal(name); }
            public static void Again(string name, int count) { if (count > 0) Again(name, count - 1); else Sink.Signal(name); }
            public static void Either(string first, string second) => Sink.Signal(Any.Bool() ? first : second);
        }
        """;

    public override string Plan(IReadOnlyList<OracleBody> bodies) => """
        properties:
          size: { type: integer, description: One }
        emitters:
          - { method: "M:Sink.Signal(System.String)", event: name }
        events:

        """ + string.Join('\n', NameBodyMaker.Planned.Select(name => $"  {name}: {{ description: A, trigger: B, properties: {{ size: optional }} }}"));

    public override OracleBody Make(int seed, int number) => NameBodyMaker.Make(seed, number);

    public override Verdict Judge(OracleBody body, IReadOnlyList<Diagnostic> findings, BodyRun run) => new NameVerdict(body, findings, run).Verdict();
}
