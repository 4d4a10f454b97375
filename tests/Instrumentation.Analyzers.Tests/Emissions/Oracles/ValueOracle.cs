using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>Bodies that give properties values: which values are sent, and of which type.</summary>
internal sealed class ValueOracle : Oracle
{
    public override string Shared => """
        public enum Level { low, high }

        public static class Values
        {
            public const string Low = "low";
            public const int Nine = 9;
            public static readonly string High = "high";
            public static readonly string Wrong = "wrong";
            public static readonly int Many = 1000;
            public static object Any(object one, object other) => global::Any.Bool() ? one : other;
            public static T Same<T>(T value) => value;
            public static int? Maybe() => global::Any.Bool() ? 3 : null;
            public static void Send(string name, object size, object level, object price, object isNew) =>
                Sink.Track(name, new Dictionary<string, object> { ["size"] = size, ["level"] = level, ["price"] = price, ["is_new"] = isNew });
            public static void Sized(string name, int size = 3) =>
                Sink.Track(name, new Dictionary<string, object> { ["size"] = size, ["level"] = "low", ["price"] = 1.5, ["is_new"] = true });
        }
        """;

    public override string Plan(IReadOnlyList<OracleBody> bodies) => """
        properties:
          size: { type: integer, min: 0, max: 10, description: One }
          level: { type: string, enum: [low, high], description: Another }
          price: { type: number, max: 99, description: A third }
          is_new: { type: boolean, description: A fourth }
        emitters:
          - { method: "M:Sink.Track(System.String,System.Collections.Generic.IDictionary{System.String,System.Object})", event: name, properties: properties }
        events:

        """ + string.Join('\n', bodies.SelectMany(body => ValueBodyMaker.EventsOf(body.Number))
            .Select(name => $"  {name}: {{ description: A, trigger: B, properties: {{ size: required, level: required, price: required, is_new: required }} }}"));

    public override OracleBody Make(int seed, int number) => ValueBodyMaker.Make(seed, number);

    public override Verdict Judge(OracleBody body, IReadOnlyList<Diagnostic> findings, BodyRun run) => new ValueVerdict(body, findings, run).Verdict();
}
