using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Wrappers that send at one of several places, which what they are given decides on.</summary>
public class ChosenSiteTests
{
    [Theory]
    [InlineData("switch (kind) { case Kind.Signup: case Kind.Login: sdk.Track(Names.Of(kind)); break; case Kind.Order: case Kind.Refund: Order(kind, extra); break; default: throw new ArgumentException(); }")]
    [InlineData("switch (kind) { case Kind.Signup or Kind.Login: sdk.Track(Names.Of(kind)); break; case not Kind.Signup: Order(kind, extra); break; }")]
    [InlineData("switch (kind) { default: sdk.Track(Names.Of(kind)); break; case Kind.Order: case Kind.Refund: Order(kind, extra); break; }")]
    [InlineData("if (kind == Kind.Order || kind == Kind.Refund) Order(kind, extra); else sdk.Track(Names.Of(kind));")]
    [InlineData("if (kind is not (Kind.Order or Kind.Refund)) { sdk.Track(Names.Of(kind)); return; } Order(kind, extra);")]
    [InlineData("_ = kind switch { Kind.Signup or Kind.Login => Plain(Names.Of(kind)), _ => Order(kind, extra) };")]
    public Task Follows_the_way_that_a_constant_takes(string choice) => Verify(
        choice,
        """
        Send(Kind.Signup, null);
        Send(Kind.Order, new() { ["amount"] = 1, ["currency"] = "EUR" });
        Send({|TRK104:Kind.Order|}, new() { ["amount"] = 1 });
        Send({|TRK101:Kind.Refund|}, new());
        """);

    [Theory]
    [InlineData("switch (kind) { case Kind.Signup: goto case Kind.Order; case Kind.Order: Order(kind, extra); break; }")]
    [InlineData("switch (kind) { case Kind.Signup when flag: return; default: Order(kind, extra); break; }")]
    [InlineData("switch (other) { case Kind.Order: Order(kind, extra); break; }")]
    [InlineData("if (other == Kind.Order) Order(kind, extra);")]
    [InlineData("if (flag) kind = other; Order(Kind.Signup, extra);")]
    public Task Looks_at_a_way_that_may_be_taken(string choice) => Verify(
        choice, """Send(Kind.Signup, new() { [{|TRK105:"amount"|}] = 1 });""");

    private static Task Verify(string choice, string statements) => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using System.Collections.Generic;

            internal enum Kind { Signup, Login, Order, Refund }

            internal static class Names
            {
                public static string Of(Kind kind) => kind switch { Kind.Signup => "signup", Kind.Login => "login", Kind.Order => "order_placed", _ => "refund" };
            }

            internal sealed class Sender(bool flag, Kind other)
            {
                private static readonly AmplitudeSharp.AmplitudeService sdk = new();
                private void Send(Kind kind, Dictionary<string, object> extra) { {{choice}} }
                private static int Plain(string name) { sdk.Track(name); return 0; }
                private static int Order(Kind kind, Dictionary<string, object> extra) { sdk.Track(Names.Of(kind), extra); return 0; }
                public void Call() { {{statements}} }
            }
            """,
    }.Verify();
}
