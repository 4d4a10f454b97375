using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Bags of local functions, and bags that a class keeps for all its emissions.</summary>
public class BagScopeTests
{
    [Theory]
    [InlineData("""void Report() { var bag = new Dictionary<string, object> { ["amount"] = 1 }; bag["currency"] = text; Send("order_placed"); Send("order_cancelled"); void Send(string name) => sdk.Track(name, bag); } Report();""")]
    [InlineData("""void Report(string id) { var bag = new Dictionary<string, object> { ["amount"] = 1 }; bag["currency"] = id; sdk.Track("order_placed", bag); } Report(text);""")]
    [InlineData("""void Report() { var bag = new Dictionary<string, object> { ["amount"] = 1 }; Send(); Again(); void Send() { bag["currency"] = text; sdk.Track("order_placed", bag); } void Again() { } } Report();""")]
    [InlineData("""void Outer() { Inner(); void Inner() { var bag = new Dictionary<string, object> { ["amount"] = 1 }; sdk.Track({|TRK104:"order_placed"|}, bag); } } Outer();""")]
    public Task Reads_a_bag_of_a_local_function(string statements) =>
        Code.Plain(statements).Verify();

    [Fact]
    public Task Leaves_a_bag_alone_that_a_function_fills_at_any_time() => Code.Plain(
        """var bag = new Dictionary<string, object> { ["amount"] = 1 }; Action later = Send; void Send() => sdk.Track("order_placed", {|TRK108:bag|}); bag["currency"] = text;""").Verify();

    [Theory]
    [InlineData("", "sdk.Track(\"order_placed\", new Dictionary<string, object>(Defaults) { [\"amount\"] = 1 });")]
    [InlineData("", "sdk.Track({|TRK104:\"order_placed\"|}, Defaults);")]
    [InlineData("public bool Has(string name) { foreach (var pair in Defaults) { if (pair.Key == name) return true; } return Defaults.ContainsKey(name) || Defaults.Count == 0; }", "sdk.Track({|TRK104:\"order_placed\"|}, new Dictionary<string, object>(Defaults));")]
    [InlineData("public void Fill() => Defaults[\"amount\"] = 1;", "sdk.Track(\"order_placed\", {|TRK108:Defaults|});")]
    [InlineData("public void Fill() => Defaults.Add(\"amount\", 1);", "sdk.Track(\"order_placed\", {|TRK108:Defaults|});")]
    [InlineData("public void Fill() => Own.Defaults.Clear();", "sdk.Track(\"order_placed\", {|TRK108:Defaults|});")]
    [InlineData("public Dictionary<string, object> Given() => Defaults;", "sdk.Track(\"order_placed\", {|TRK108:Defaults|});")]
    [InlineData("public void Fill() { var other = Defaults; other[\"amount\"] = 1; }", "sdk.Track(\"order_placed\", {|TRK108:Defaults|});")]
    [InlineData("", "sdk.Track(\"order_placed\", new Dictionary<string, object>(Defaults!) { [\"amount\"] = 1 });")]
    [InlineData("", "sdk.Track(\"order_placed\", new Dictionary<string, object>((IDictionary<string, object>)Defaults) { [\"amount\"] = 1 });")]
    [InlineData("public IDictionary<string, object> Lent => (IDictionary<string, object>)Defaults;", "sdk.Track(\"order_placed\", {|TRK108:Defaults|});")]
    [InlineData("public void Fill(Action<object> fill) => fill(Defaults);", "sdk.Track(\"order_placed\", {|TRK108:Defaults|});")]
    [InlineData("public class Inner { public void Fill() => Defaults[\"amount\"] = 1; }", "sdk.Track(\"order_placed\", {|TRK108:Defaults|});")]
    public Task Reads_defaults_that_nothing_changes(string members, string statement) => Class("private", members, statement).Verify();

    [Fact]
    public Task Leaves_defaults_alone_that_others_may_change() => Class("internal", "", "sdk.Track(\"order_placed\", {|TRK108:Defaults|});").Verify();

    private static Scenario Class(string access, string members, string statement) => new()
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using System.Collections.Generic;

            public class Own
            {
                {{access}} static readonly Dictionary<string, object> Defaults = new() { ["currency"] = "EUR" };
                {{members}}
                public void Call(AmplitudeSharp.AmplitudeService sdk) { {{statement}} }
            }
            """,
    };
}
