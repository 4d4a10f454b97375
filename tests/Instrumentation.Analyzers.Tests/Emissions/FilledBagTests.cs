using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>All the ways in which code fills a bag: what is understood is known, and who else may have filled it makes it uncertain, never wrong.</summary>
public class FilledBagTests
{
    private const string New = "var bag = new Dictionary<string, object>(); ";
    private const string Amount = "var bag = new Dictionary<string, object> { [\"amount\"] = 1 }; ";

    [Theory]
    [InlineData("IDictionary<string, object> bag = new Dictionary<string, object>(); bag.TryAdd(\"amount\", 1); bag.TryAdd(\"currency\", text);")]
    [InlineData("var bag = new ConcurrentDictionary<string, object>(); bag.GetOrAdd(\"amount\", 1); bag.AddOrUpdate(\"currency\", text, (_, old) => old);")]
    [InlineData(New + "bag?.Add(\"amount\", 1); bag?.TryAdd(\"currency\", text);")]
    [InlineData("Dictionary<string, object> bag = null; (bag ??= new())[\"amount\"] = 1; bag[\"currency\"] = text;")]
    [InlineData(New + "void Put(string key, object value) => bag[key] = value; Put(\"amount\", 1); Put(\"currency\", text);")]
    [InlineData(New + "void Put(string key, object value) { if (value != null) bag[key] = value; } Put(\"amount\", 1); Put(\"currency\", \"EUR\"); Put(\"coupon\", text);")]
    [InlineData(Amount + "foreach (var pair in Made(text)) if (!bag.ContainsKey(pair.Key)) bag.Add(pair.Key, pair.Value);")]
    [InlineData(New + "foreach (var pair in Made(text)) { if (!string.IsNullOrEmpty(pair.Key)) bag[pair.Key] = pair.Value; }")]
    [InlineData(New + "foreach (var (key, value) in Made(text)) { if (key != null) bag.TryAdd(key, value); }")]
    [InlineData("var bag = condition ? Made(text) : null; if (bag == null) return;")]
    [InlineData("Dictionary<string, object> bag = null; if (condition) bag = Made(text); if (bag is null || text == null) return;")]
    [InlineData("if ((condition ? Made(text) : null) is not { } bag) return;")]
    [InlineData("var bag = (condition ? Made(text) : null) ?? Made(text);")]
    [InlineData("var bag = new Filled();")]
    [InlineData("var bag = new Filled(Made(text)) { Coupon = text };")]
    [InlineData("var bag = new Doubled(); bag.Add(\"amount\", 1); bag.Add(\"currency\", 2);")]
    [InlineData("var bag = ImmutableDictionary<string, object>.Empty.Add(\"amount\", 1).SetItem(\"currency\", text);")]
    [InlineData("var bag = ImmutableDictionary<string, object>.Empty; bag = bag.AddRange(Made(text));")]
    [InlineData("var builder = ImmutableDictionary.CreateBuilder<string, object>(); builder[\"amount\"] = 1; builder.Add(\"currency\", 2); var bag = builder.ToImmutable();")]
    [InlineData("var bag = Enumerable.Empty<KeyValuePair<string, object>>().Concat(Made(text)).OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value);")]
    [InlineData("var bag = new List<KeyValuePair<string, object>>(); bag.AddRange(Made(text));")]
    [InlineData("var bag = new Dictionary<string, object>(Shown);")]
    [InlineData("var bag = Made(text); try { if (condition) { bag[\"coupon\"] = 1; } } finally { Console.WriteLine(bag.Count); }")]
    [InlineData("var bag = Made(text); Console.WriteLine(bag); System.Text.Json.JsonSerializer.Serialize(bag); _ = bag is { Count: > 0 };")]
    public Task Knows_what_fills_it(string statements) => Verify(statements, "\"order_placed\"", "bag");

    [Theory]
    [InlineData("IDictionary<string, object> bag = Made(text); bag.Remove(\"currency\", out _);")]
    [InlineData("var bag = ImmutableDictionary<string, object>.Empty.Add(\"amount\", 1); bag.Add(\"currency\", 2);")]
    [InlineData("var bag = ImmutableDictionary.CreateRange(Made(text)).Remove(\"currency\");")]
    [InlineData("var bag = new ConcurrentDictionary<string, object>(Made(text)); bag.TryRemove(\"currency\", out _);")]
    [InlineData(New + "void Put(string key, object value) => bag[key] = value; Put(\"amount\", 1); Put(\"coupon\", text);")]
    [InlineData("Dictionary<string, object> bag = null; if (condition) bag = new() { [\"amount\"] = 1 }; if (bag == null) return;")]
    public Task Knows_what_does_not(string statements) => Verify(statements, "{|TRK104:\"order_placed\"|}", "bag");

    [Theory]
    [InlineData("Dictionary<string, object> bag = null; if (condition) bag = new() { [\"amount\"] = 1 }; bag?.Add(\"currency\", 1);")]
    [InlineData("var bag = Made(text).Where(pair => pair.Value != null).ToDictionary(pair => pair.Key, pair => pair.Value);")]
    [InlineData("var bag = new List<KeyValuePair<string, object>>(Made(text)); bag.RemoveAll(pair => pair.Value == null);")]
    [InlineData("var bag = new Lowered { [\"amount\"] = 1 }; bag[\"Currency\"] = 1;")]
    [InlineData("var bag = new Keeping(); bag.Put(\"amount\", 1); bag.Put(\"currency\", 1);")]
    [InlineData(Amount + "Action<string, object> add = bag.Add; add(\"currency\", 1);")]
    [InlineData(Amount + "var other = condition ? bag : new(); other[\"currency\"] = 1;")]
    [InlineData(Amount + "var other = bag ?? new(); other[\"currency\"] = 1;")]
    [InlineData(Amount + "if (bag is IDictionary<string, object> other) other[\"currency\"] = 1;")]
    [InlineData(Amount + "switch (bag) { case { Count: 1 } other: other[\"currency\"] = 1; break; }")]
    [InlineData(Amount + "var all = new List<Dictionary<string, object>> { bag }; all[0][\"currency\"] = 1;")]
    [InlineData(Amount + "Tuple.Create(bag, 1).Item1[\"currency\"] = 1;")]
    [InlineData(Amount + "System.Threading.Tasks.Task.FromResult(bag).Result[\"currency\"] = 1;")]
    [InlineData(Amount + "new KeyValuePair<string, Dictionary<string, object>>(\"a\", bag).Value[\"currency\"] = 1;")]
    [InlineData(Amount + "Func<Dictionary<string, object>> get = () => bag; get()[\"currency\"] = 1;")]
    [InlineData(Amount + "Same(bag)[\"currency\"] = 1;")]
    [InlineData(Amount + "Enumerable.Repeat(bag, 2).Last()[\"currency\"] = 1;")]
    [InlineData("Dictionary<string, object> other, bag; bag = other = new() { [\"amount\"] = 1 }; other[\"currency\"] = 1;")]
    [InlineData(Amount + "System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(bag, \"currency\", out _) = 1;")]
    [InlineData("var made = new Dictionary<string, object> { [\"amount\"] = 1 }; var bag = new System.Collections.ObjectModel.ReadOnlyDictionary<string, object>(made); made[\"currency\"] = 1;")]
    public Task Says_when_somebody_else_may_fill_it(string statements) => Verify(statements, "\"order_placed\"", "{|TRK108:bag|}");

    [Fact]
    public Task Knows_that_a_block_may_be_left_before_its_end() => Verify(
        Amount + """
        try { Console.WriteLine(); bag["currency"] = 1; } finally { sdk.Track("order_placed", {|TRK108:bag|}); }
        var other = new Dictionary<string, object>();
        try { Console.WriteLine(); other["amount"] = 1; other["currency"] = 1; } catch { other["amount"] = 2; other["currency"] = 2; } finally { sdk.Track("order_placed", other); }
        """,
        "\"signup\"",
        "null");

    // Which properties arrive is the question here, not what they are.
    private static string AnyValue { get; } = Plans.Plain.Replace("{ type: string, ", "{ type: any, ", StringComparison.Ordinal).Replace("{ type: number, ", "{ type: any, ", StringComparison.Ordinal);

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(string statements, string name, string bag) => new Scenario
    {
        Plan = AnyValue,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using System.Collections.Concurrent;
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using System.Linq;

            internal class Caller
            {
                private static readonly IReadOnlyDictionary<string, object> Shown = new Dictionary<string, object> { ["amount"] = 1, ["currency"] = 2 };

                private void Call(AmplitudeSharp.AmplitudeService sdk, bool condition, string text)
                {
                    {{statements}}
                    sdk.Track({{name}}, {{bag}});
                }

                private static Dictionary<string, object> Made(string currency) => new() { ["amount"] = 1, ["currency"] = currency };

                private static Dictionary<string, object> Same(Dictionary<string, object> bag) => bag;
            }

            internal sealed class Filled : Dictionary<string, object>
            {
                public Filled() { this["amount"] = 1; Add("currency", "EUR"); }
                public Filled(IDictionary<string, object> more) : base(more) { }
                public object Coupon { set => this["coupon"] = value; }
            }

            internal sealed class Doubled : Dictionary<string, object>
            {
                public new void Add(string key, object value) { base.Add(key, value); base["coupon"] = value; }
            }

            internal sealed class Lowered : Dictionary<string, object>
            {
                public new object this[string key] { get => base[key]; set => base[key.ToLowerInvariant()] = value; }
            }

            internal sealed class Keeping : Dictionary<string, object>
            {
                private readonly Dictionary<string, object> _others = new();
                public void Put(string key, object value) { if (_others.Count == 0) this[key] = value; }
            }
            """,
    }.Verify();
}
