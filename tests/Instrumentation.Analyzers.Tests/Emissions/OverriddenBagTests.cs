using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Properties that a base leaves to the types which derive from it: each goes with the name that the same type says.</summary>
public class OverriddenBagTests
{
    private const string Right = "public override Dictionary<string, object> Values => new() { [\"amount\"] = 1, [\"currency\"] = \"EUR\" };";

    [Fact]
    public Task Reads_name_and_properties_of_one_type() => Shop(
        "sdk.Track(EventName, Values)",
        $"public class Placed : Command {{ public override string EventName => \"order_placed\"; {Right} }}"
        + "public class Signup : Command { public override string EventName => \"signup\"; public override Dictionary<string, object> Values => new(); }").Verify();

    [Fact]
    public Task Misses_what_a_type_does_not_give_whatever_another_does() => Shop(
        "sdk.Track({|TRK104:EventName|}, Values)",
        "public class Placed : Command { public override string EventName => \"order_placed\"; public override Dictionary<string, object> Values => new() { [\"amount\"] = 1 }; }"
        + $"public class Cancelled : Command {{ public override string EventName => \"order_cancelled\"; {Right} }}").Verify();

    [Theory]
    [InlineData("public override Dictionary<string, object> Values => new() { [\"colour\"] = 1 };", "TRK105")]
    [InlineData("public override Dictionary<string, object> Values { get { return new() { [\"colour\"] = 1 }; } }", "TRK105")]
    public Task Finds_what_the_event_of_the_type_does_not_list(string values, string id) => Shop(
        $"sdk.Track(EventName, {{|{id}:Values|}})",
        $"public class Signup : Command {{ public override string EventName => \"signup\"; {values} }}").Verify();

    [Fact]
    public Task Reads_what_a_method_of_the_type_returns() => Shop(
        "sdk.Track({|TRK104:EventName|}, Bag())",
        "public class Placed : Command { public override string EventName => \"order_placed\"; public override Dictionary<string, object> Values => null; public override Dictionary<string, object> Bag() => new() { [\"amount\"] = 1 }; }").Verify();

    [Theory]
    [InlineData("public override Dictionary<string, object> Values { get; } = new() { [\"amount\"] = 1, [\"currency\"] = \"EUR\" };")]
    [InlineData("public override Dictionary<string, object> Values => _values; private Dictionary<string, object> _values = new();")]
    [InlineData("public override Dictionary<string, object> Values { get; } = Elsewhere; internal static Dictionary<string, object> Elsewhere;")]
    public Task Cannot_verify_properties_that_may_be_filled_elsewhere(string values) => Shop(
        "sdk.Track(EventName, {|TRK108:Values|})",
        $"public class Placed : Command {{ public override string EventName => \"order_placed\"; {values} public void Fill() => Values[\"coupon\"] = 1; }}").Verify();

    private static Scenario Shop(string sending, string types) => new()
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using System.Collections.Generic;

            public abstract class Command
            {
                private static readonly AmplitudeSharp.AmplitudeService sdk = new();
                public abstract string EventName { get; }
                public abstract Dictionary<string, object> Values { get; }
                public virtual Dictionary<string, object> Bag() => new();
                public void Run() => {{sending}};
            }

            {{types}}
            """,
    };
}
