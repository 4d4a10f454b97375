using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>Bodies that fill bags: which names are in them when they are sent.</summary>
internal sealed class BagOracle : Oracle
{
    public override string Shared => """
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

    public override string Plan(IReadOnlyList<OracleBody> bodies) => """
        properties:
          alpha: { type: integer, description: One }
          bravo: { type: integer, description: Another }
          charlie: { type: integer, description: What may be there }
        emitters:
          - { method: "M:Sink.Track(System.String,System.Collections.Generic.IDictionary{System.String,System.Object})", event: name, properties: properties }
        events:

        """ + string.Join('\n', bodies.SelectMany(body => BagBodyMaker.EventsOf(body.Number))
            .Select(name => $"  {name}: {{ description: A, trigger: B, properties: {{ alpha: required, bravo: required, charlie: optional }} }}"));

    public override OracleBody Make(int seed, int number) => BagBodyMaker.Make(seed, number);

    public override Verdict Judge(OracleBody body, IReadOnlyList<Diagnostic> findings, BodyRun run)
    {
        var found = new BagVerdict(body, findings, run.Sent.Select(one => (one.Event!, one.Properties.Select(property => property.Key).ToArray())));
        return new Verdict(found.Sent, found.Undecided, found.Disagreement());
    }
}
