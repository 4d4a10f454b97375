using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Firebase's parameters in lists and arrays that are filled in steps, or made of a dictionary.</summary>
public class ParameterListTests
{
    [Theory]
    [InlineData("var list = new List<Parameter>(); list.Add(new Parameter(\"amount\", 1.0)); list.Add(new(\"currency\", \"EUR\")); Fire.LogEvent({0}, list.ToArray());")]
    [InlineData("var list = new List<Parameter>(4) { new Parameter(\"amount\", 1.0) }; list.Add(new Parameter(\"currency\", \"EUR\")); Fire.LogEvent({0}, list.ToArray());")]
    [InlineData("var array = new Parameter[2]; array[0] = new Parameter(\"amount\", 1.0); array[1] = new Parameter(\"currency\", \"EUR\"); Fire.LogEvent({0}, array);")]
    [InlineData("var amount = new Parameter(\"amount\", 1.0); Parameter[] all = { amount, new Parameter(\"currency\", \"EUR\") }; Fire.LogEvent({0}, all);")]
    [InlineData("var list = new List<Parameter>(); list.Add(flag ? new Parameter(\"amount\", 1.0) : new Parameter(\"amount\", 2.0)); list.Add(new Parameter(\"currency\", \"EUR\")); Fire.LogEvent({0}, list.ToArray());")]
    public async Task Reads_what_is_put_in(string statements)
    {
        await Verify("", statements.Replace("{0}", "\"order_placed\""));
        await Verify("", statements.Replace("{0}", "{|TRK104:\"order_placed\"|}").Replace("\"currency\"", "{|TRK105:\"money\"|}"));
    }

    [Theory]
    [InlineData("var list = new List<Parameter>(); foreach (var pair in values) { if (pair.Value is int number) list.Add(new Parameter(pair.Key, number)); else if (pair.Value is double real) list.Add(new Parameter(pair.Key, real)); else list.Add(new Parameter(pair.Key, $\"{pair.Value}\")); } Fire.LogEvent(name, list.ToArray());")]
    [InlineData("var list = new List<Parameter>(); foreach (var (key, value) in values) { switch (value) { case int number: list.Add(new Parameter(key, number)); break; default: list.Add(new Parameter(key, $\"{value}\")); break; } } Fire.LogEvent(name, list.ToArray());")]
    [InlineData("var array = new Parameter[values.Count]; var at = 0; foreach (var pair in values) { array[at] = pair.Value switch { int number => new Parameter(pair.Key, number), _ => new Parameter(pair.Key, $\"{pair.Value}\") }; at++; } Fire.LogEvent(name, array);")]
    [InlineData("Fire.LogEvent(name, values.Select(pair => new Parameter(pair.Key, $\"{pair.Value}\")).ToArray());")]
    [InlineData("Fire.LogEvent(name, values.Select(pair => { if (pair.Value is int number) return new Parameter(pair.Key, number); return new Parameter(pair.Key, $\"{pair.Value}\"); }).ToArray());")]
    public Task Reads_what_is_made_of_a_dictionary(string wrapper) => Verify(
        $"private static void Send(string name, Dictionary<string, object> values) {{ {wrapper} }}",
        """
        Send("order_placed", new() { ["amount"] = 1, ["currency"] = "EUR" });
        Send({|TRK104:"order_placed"|}, new() { ["amount"] = 1 });
        Send("signup", new() { [{|TRK105:"amount"|}] = 1 });
        Send({|TRK101:"sign_up"|}, new());
        """);

    [Theory]
    [InlineData("var list = new List<Parameter>(); foreach (var pair in values) { if (pair.Value is null) continue; list.Add(new Parameter(pair.Key, 1.0)); } Fire.LogEvent(name, list.ToArray());")]
    [InlineData("var list = new List<Parameter>(); foreach (var pair in values) { if (pair.Value is int number) list.Add(new Parameter(pair.Key, number)); } Fire.LogEvent(name, list.ToArray());")]
    [InlineData("Fire.LogEvent(name, values.Select(pair => new Parameter(pair.Key.ToLower(), 1.0)).ToArray());")]
    [InlineData("var array = new Parameter[2]; Parameter[] other = null; other.CopyTo(array, 0); Fire.LogEvent(name, array);")]
    [InlineData("var array = new Parameter[2]; Array.Fill(array, new Parameter(\"amount\", 1.0)); Fire.LogEvent(name, array);")]
    public Task Does_not_miss_what_may_be_left_out_or_put_in_unseen(string wrapper) => Verify(
        $"private static void Send(string name, Dictionary<string, object> values) {{ {wrapper} }}",
        """{|TRK108:Send("order_placed", new() { ["amount"] = 1, ["currency"] = "EUR" })|};""");

    private static Task Verify(string members, string statements) => new Scenario
    {
        Plan = Plans.Plain,
        References = [GameSdk.Firebase],
        Code = $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Firebase.Analytics;
            using Fire = Firebase.Analytics.FirebaseAnalytics;

            internal sealed class Game
            {
                {{members}}
                public void Call(bool flag) { {{statements}} }
            }
            """,
    }.Verify();
}
