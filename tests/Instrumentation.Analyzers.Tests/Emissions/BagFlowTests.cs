using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Bags that are filled in several steps: what is there on every way is given, what is there on some may be.</summary>
public class BagFlowTests
{
    private const string New = "var bag = new Dictionary<string, object>(); ";

    [Theory]
    [InlineData("if (!bag.ContainsKey(\"currency\")) bag.Add(\"currency\", text); sdk.Track(\"order_placed\", bag);")]
    [InlineData("if (bag.ContainsKey(\"currency\")) { } else { bag[\"currency\"] = text; } sdk.Track(\"order_placed\", bag);")]
    [InlineData("if (!bag.TryGetValue(\"currency\", out _)) bag[\"currency\"] = text; sdk.Track(\"order_placed\", bag);")]
    [InlineData("if (bag.ContainsKey(\"currency\")) sdk.Track(\"order_placed\", bag);")]
    [InlineData("if (bag.ContainsKey(\"debug\")) Console.WriteLine(); bag[\"currency\"] = text; sdk.Track(\"order_placed\", bag);")]
    [InlineData("if (bag.ContainsKey(\"debug\")) bag.Remove(\"debug\"); bag[\"currency\"] = text; sdk.Track(\"order_placed\", bag);")]
    [InlineData("if (!bag.ContainsKey(\"currency\")) sdk.Track({|TRK104:\"order_placed\"|}, bag);")]
    [InlineData("if (!bag.ContainsKey(\"currency\")) Console.WriteLine(); sdk.Track({|TRK104:\"order_placed\"|}, bag);")]
    public Task Hears_what_the_code_asks_of_a_bag(string statements) =>
        Code.Plain("var bag = new Dictionary<string, object> { [\"amount\"] = 1.0 }; if (condition) bag[\"coupon\"] = text; " + statements).Verify();

    [Theory]
    [InlineData(New + "bag.Add(\"amount\", 1); bag[\"currency\"] = text;")]
    [InlineData("var bag = new Fluent(); bag.Add(\"amount\", 1).Add(\"currency\", text);")]
    [InlineData("var bag = new Fluent(); bag.Add(\"amount\", 1); bag.Add(\"coupon\", 1).Add(\"currency\", text);")]
    [InlineData("Dictionary<string, object> more = null; var bag = Made(text); if (more != null) bag.Remove(\"amount\");")]
    [InlineData(New + "bag.TryAdd(\"amount\", 1); bag[\"currency\"] ??= text;")]
    [InlineData("Dictionary<string, object> bag; bag = new() { [\"amount\"] = 1 }; bag[\"currency\"] = text;")]
    [InlineData("Dictionary<string, object> bag = null; bag ??= new() { [\"amount\"] = 1, [\"currency\"] = text };")]
    [InlineData("var bag = new Dictionary<string, object> { [\"amount\"] = 1 }; if (condition) bag[\"currency\"] = text; else bag.Add(\"currency\", \"EUR\");")]
    [InlineData(New + "bag[\"amount\"] = 1; if (condition) { bag[\"currency\"] = \"EUR\"; } else { return; }")]
    [InlineData(New + "if (!condition) throw new Exception(); bag[\"amount\"] = 1; bag[\"currency\"] = \"EUR\";")]
    [InlineData(New + "switch (number) { case 0: bag[\"amount\"] = 0; break; case 1: bag[\"amount\"] = 1; break; default: bag[\"amount\"] = 2; break; } bag[\"currency\"] = text;")]
    [InlineData(New + "do { bag[\"amount\"] = number; } while (number++ < 3); bag[\"currency\"] = text;")]
    [InlineData(New + "while (true) { bag[\"amount\"] = 1; bag[\"currency\"] = text; if (number++ > 3) break; }")]
    [InlineData(New + "try { Console.WriteLine(); } finally { bag[\"amount\"] = 1; bag[\"currency\"] = text; }")]
    [InlineData(New + "try { bag[\"amount\"] = 1; } catch (Exception) { bag[\"amount\"] = 2; } bag[\"currency\"] = text;")]
    [InlineData(New + "using (var s = new System.IO.MemoryStream()) { bag[\"amount\"] = s.Length; } lock (text) { bag[\"currency\"] = text; }")]
    [InlineData(New + "Fill(bag); static void Fill(Dictionary<string, object> b) { b[\"amount\"] = 1; b[\"currency\"] = 2; }")]
    [InlineData(New + "Fill(); void Fill() { bag[\"amount\"] = 1; bag[\"currency\"] = 2; }")]
    [InlineData(New + "AddTo(bag, 1);")]
    [InlineData(New + "bag[\"amount\"] = 1; bag.Remove(\"amount\"); bag[\"amount\"] = 2; bag.Add(\"currency\", text);")]
    [InlineData(New + "bag.Add(\"currency\", text); bag[\"amount\"] = bag.Count; Console.WriteLine(bag.ContainsKey(\"x\"));")]
    [InlineData("var bag = Made(text);")]
    [InlineData("var bag = Made(text); bag[\"coupon\"] = 1;")]
    [InlineData("var bag = new Dictionary<string, object>(Made(text));")]
    [InlineData("var bag = Made(text).ToDictionary(pair => pair.Key, pair => pair.Value);")]
    [InlineData("var bag = new Dictionary<string, object> { [\"amount\"] = 1 }.Concat(new Dictionary<string, object> { [\"currency\"] = 1 }).ToDictionary(p => p.Key, p => p.Value);")]
    [InlineData("var bag = Base; bag[\"currency\"] = 1;")]
    [InlineData("var bag = number switch { 0 => Made(text), 1 => throw new Exception(), _ => new() { [\"currency\"] = 1, [\"amount\"] = 2 } };")]
    [InlineData("var bag = new Dictionary<string, object>(); foreach (var pair in Made(text)) bag[pair.Key] = pair.Value;")]
    [InlineData("var bag = new Dictionary<string, object>(); foreach (var (key, value) in Made(text)) bag.Add(key, value);")]
    [InlineData("var bag = new Dictionary<string, object>(); var more = Made(text); foreach (var key in more.Keys) bag.Add(key, more[key]);")]
    [InlineData("var bag = new Dictionary<string, object>(); var more = Made(text); foreach (string key in more.Keys) { bag[key] = more[key].ToString(); }")]
    [InlineData("var bag = Made(text); if (bag == null) bag = new();")]
    [InlineData("var bag = new Dictionary<string, object>(); foreach (var (key, value) in new[] { (\"amount\", 1), (\"currency\", 2) }) { } bag[\"amount\"] = 1; bag[\"currency\"] = 2;")]
    [InlineData("var name = condition ? \"amount\" : \"amount\"; var bag = new Dictionary<string, object> { [\"currency\"] = 1 }; bag[\"amount\"] = 2;")]
    [InlineData("var bag = new Dictionary<string, object>(); Action fill = () => bag[\"coupon\"] = 1; bag[\"amount\"] = 1; bag[\"currency\"] = 2;")]
    [InlineData("var bag = new Dictionary<string, object>(); bag[\"amount\"] = 1; bag[\"currency\"] = 1; var copy = new Dictionary<string, object>(bag); copy.Clear();")]
    public Task Knows_what_is_given_on_every_way(string statements) => Verify(statements, "\"order_placed\"", "bag");

    [Theory]
    [InlineData(New + "bag[\"amount\"] = 1;")]
    [InlineData(New + "bag[\"amount\"] = 1; bag[\"currency\"] = 2; bag.Remove(\"currency\");")]
    [InlineData(New + "bag[\"amount\"] = 1; bag[\"currency\"] = 2; bag.Clear();")]
    [InlineData(New + "if (condition) bag[\"amount\"] = 1;")]
    [InlineData(New + "for (var i = 0; i < number; i++) bag[\"amount\"] = i;")]
    [InlineData(New + "if (condition) { bag[\"currency\"] = 1; return; } bag[\"amount\"] = 1;")]
    [InlineData(New + "bag[\"amount\"] = 1; void Never() => bag[\"currency\"] = 2;")]
    [InlineData(New + "AddTo(bag, 1); bag.Remove(\"currency\");")]
    [InlineData("var bag = Made(text); bag = new();")]
    [InlineData("var bag = Base;")]
    [InlineData("Dictionary<string, object> bag = null;")]
    public Task Knows_what_is_given_on_no_way(string statements) => Verify(statements, "{|TRK104:\"order_placed\"|}", "bag");

    [Theory]
    [InlineData(New + "bag[\"amount\"] = 1; if (condition) bag[\"currency\"] = 2;")]
    [InlineData(New + "bag[\"amount\"] = 1; foreach (var c in text) bag[\"currency\"] = c;")]
    [InlineData(New + "bag[\"amount\"] = 1; switch (number) { case 1: bag[\"currency\"] = 2; break; }")]
    [InlineData(New + "bag[\"amount\"] = 1; try { Console.WriteLine(); bag[\"currency\"] = 2; } catch (Exception) { }")]
    [InlineData(New + "bag[\"amount\"] = 1; var other = bag; other[\"currency\"] = 2;")]
    [InlineData(New + "bag[\"amount\"] = 1; Unknown.Enrich(bag);")]
    [InlineData(New + "bag[\"amount\"] = 1; Action fill = () => bag[\"currency\"] = 1; fill();")]
    [InlineData(New + "bag[\"amount\"] = 1; System.Threading.Tasks.Parallel.For(0, 3, i => bag[\"currency\"] = i);")]
    [InlineData(New + "bag[\"amount\"] = 1; bag[text] = 2;")]
    [InlineData(New + "bag[\"amount\"] = 1; bag[\"currency\"] = 2; bag.Remove(text);")]
    [InlineData(New + "bag[\"amount\"] = 1; _kept = bag; Fire();")]
    [InlineData(New + "bag[\"amount\"] = 1; Assign(ref bag);")]
    [InlineData(New + "bag[\"amount\"] = 1; again: if (number++ < 3) { bag[\"currency\"] = 2; goto again; }")]
    [InlineData("var bag = condition ? Made(text) : new() { [\"amount\"] = 1 };")]
    [InlineData("var bag = Overridable(); bag[\"amount\"] = 1;")]
    [InlineData("Dictionary<string, object> bag = null; if (condition) bag = new() { [\"amount\"] = 1 }; bag ??= Made(text);")]
    [InlineData("var bag = new List<Dictionary<string, object>> { Made(text) }[0];")]
    public Task Says_when_only_some_ways_give_it(string statements) => Verify(statements, "\"order_placed\"", "{|TRK108:bag|}");

    [Fact]
    public Task Reads_the_bag_as_it_is_at_each_call() => Code.Plain(
        """
        var bag = new Dictionary<string, object> { ["amount"] = 1 };
        sdk.Track({|TRK104:"order_placed"|}, bag);
        bag["currency"] = "EUR";
        sdk.Track("order_placed", bag);
        sdk.Track("order_cancelled", bag);
        bag.Remove("amount");
        sdk.Track({|TRK104:"order_cancelled"|}, bag);
        """).Verify();

    [Fact]
    public Task Reads_a_bag_that_a_lambda_sends() => Code.Plain(
        """
        var early = new Dictionary<string, object> { ["amount"] = 1 };
        Action send = () => sdk.Track("order_placed", {|TRK108:early|});
        early["currency"] = "EUR";
        send();
        var ready = new Dictionary<string, object> { ["amount"] = 1, ["currency"] = "EUR" };
        Action later = () => sdk.Track("order_placed", ready);
        Action within = () => { var own = new Dictionary<string, object>(); own["amount"] = 1; sdk.Track({|TRK104:"order_placed"|}, own); };
        """).Verify();

    // Which properties arrive is the question here, not what they are.
    private static string AnyValue { get; } = Plans.Plain.Replace("{ type: string, ", "{ type: any, ", StringComparison.Ordinal).Replace("{ type: number, ", "{ type: any, ", StringComparison.Ordinal);

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(string statements, string name, string bag) => new Scenario
    {
        Plan = AnyValue,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            internal class Caller
            {
                private Dictionary<string, object> _kept;

                private static Dictionary<string, object> Base => new() { ["amount"] = 1 };

                protected virtual Dictionary<string, object> Overridable() => Made("");

                private void Call(AmplitudeSharp.AmplitudeService sdk, bool condition, int number, string text)
                {
                    {{statements}}
                    sdk.Track({{name}}, {{bag}});
                }

                private static Dictionary<string, object> Made(string currency)
                {
                    var made = new Dictionary<string, object> { ["amount"] = 1 };
                    if (currency == null)
                        return new() { ["amount"] = 1, ["currency"] = "EUR" };
                    made["currency"] = currency;
                    return made;
                }

                private static void AddTo(IDictionary<string, object> bag, int depth)
                {
                    bag["amount"] = depth;
                    AddMore(bag);
                }

                private static void AddMore(IDictionary<string, object> more) => more["currency"] = "EUR";

                private static void Assign(ref Dictionary<string, object> bag) => bag = new();

                private void Fire() => _kept["currency"] = 1;
            }

            internal sealed class Fluent : Dictionary<string, object>
            {
                public new Fluent Add(string key, object value) { base.Add(key, value); return this; }
            }

            internal abstract class Unknown
            {
                public static Action<Dictionary<string, object>> Enrich { get; set; }
            }
            """,
    }.Verify();

    [Theory]
    [InlineData("await MadeLater()")]
    [InlineData("await MadeLater().ConfigureAwait(false)")]
    [InlineData("await MadeAtOnce()")]
    [InlineData("_kept")]
    [InlineData("new Dictionary<string, object>(_kept) { [\"coupon\"] = \"c\" }")]
    [InlineData("_kept.Concat(new Dictionary<string, object> { [\"coupon\"] = \"c\" }).ToDictionary(p => p.Key, p => p.Value)")]
    public async Task Reads_bags_that_are_waited_for_or_kept(string bag)
    {
        await Kept($"sdk.Track(\"order_placed\", {bag});", "").Verify();
        await Kept($"sdk.Track({{|TRK104:\"order_placed\"|}}, {bag});", "", given: "coupon").Verify();
    }

    [Theory]
    [InlineData("_kept[\"coupon\"] = 1;")]
    [InlineData("_kept.Add(\"coupon\", 1);")]
    [InlineData("this._kept.Remove(\"amount\");")]
    [InlineData("Elsewhere(_kept);")]
    [InlineData("var other = _kept;")]
    [InlineData("new System.Threading.Timer(_ => { }, _kept, 0, 1).Dispose();")]
    public Task Does_not_believe_a_field_that_something_fills(string statement) =>
        Kept("sdk.Track(\"order_placed\", {|TRK108:_kept|});", $"private void Fill() {{ {statement} }} private static void Elsewhere(Dictionary<string, object> bag) {{ }}").Verify();

    private static Scenario Kept(string statements, string members, string given = "currency") => new()
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;

            public class Caller
            {
                private static readonly AmplitudeSharp.AmplitudeService sdk = new();
                private readonly Dictionary<string, object> _kept = new() { ["amount"] = 1, ["{{given}}"] = "EUR" };

                private async Task Call()
                {
                    await Task.Yield();
                    {{statements}}
                }

                private async Task<Dictionary<string, object>> MadeLater()
                {
                    await Task.Yield();
                    return new() { ["amount"] = 1, ["{{given}}"] = "EUR" };
                }

                private Task<Dictionary<string, object>> MadeAtOnce() => Task.FromResult(new Dictionary<string, object> { ["amount"] = 1, ["{{given}}"] = "EUR" });

                {{members}}
            }
            """,
    };
}
