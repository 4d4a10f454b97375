using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Names that a function or a table of the code base has for a member of an enum.</summary>
public class MappedNameTests
{
    private const string Table = "private static readonly Dictionary<Kind, string> Table = new() { [Kind.Signup] = \"signup\", [Kind.Order] = \"order_placed\", [Kind.Refund] = \"refund\" };";

    [Theory]
    [InlineData("public static string Of(this Kind kind) => kind switch { Kind.Signup => \"signup\", Kind.Order => \"order_placed\", Kind.Refund => \"refund\", _ => throw new ArgumentException() };")]
    [InlineData("public static string Of(this Kind kind) => kind switch { Kind.Signup => \"signup\", Kind.Order => \"order_placed\", _ => \"refund\" };")]
    [InlineData("public static string Of(this Kind kind) { switch (kind) { case Kind.Signup: return \"signup\"; case Kind.Order: return \"order_placed\"; default: return \"refund\"; } }")]
    [InlineData("public static string Of(this Kind kind) { if (kind == Kind.Signup) return \"signup\"; if (kind is Kind.Order) { return \"order_placed\"; } return \"refund\"; }")]
    [InlineData("public static string Of(this Kind kind) => kind == Kind.Signup ? \"signup\" : kind == Kind.Order ? \"order_placed\" : \"refund\";")]
    [InlineData("public static string Of(this Kind kind) => Table[kind];")]
    [InlineData("public static string Of(this Kind kind) => Table.TryGetValue(kind, out var name) ? name : throw new ArgumentException();")]
    public async Task Takes_the_name_of_the_member_that_is_given(string mapping)
    {
        await Shop(mapping, "private void Send(Kind kind, Dictionary<string, object> values = null) => sdk.Track(kind.Of(), values);", """
            Send(Kind.Signup);
            Send(Kind.Order, new() { ["amount"] = 1, ["currency"] = "EUR" });
            Send({|TRK104:Kind.Order|}, new() { ["amount"] = 1 });
            Send({|TRK101:Kind.Refund|});
            """).Verify();
        await Shop(mapping, "", """sdk.Track(Kind.Signup.Of()); sdk.Track({|TRK101:Kind.Refund.Of()|});""").Verify();
    }

    [Theory]
    [InlineData("if (Table.TryGetValue(kind, out var name)) sdk.Track(name, values);")]
    [InlineData("string name; if (!Table.TryGetValue(kind, out name)) return; sdk.Track(name, values);")]
    public Task Takes_the_name_that_is_looked_up_for_what_is_given(string body) => Shop(
        "",
        $"{Table} private void Send(Kind kind, Dictionary<string, object> values = null) {{ {body} }}",
        """
        Send(Kind.Signup);
        Send(Kind.Order, new() { ["amount"] = 1, ["currency"] = "EUR" });
        Send({|TRK104:Kind.Order|}, new() { ["amount"] = 1 });
        Send({|TRK101:Kind.Refund|});
        Send(Kind.Signup, new() { [{|TRK105:"amount"|}] = 1 });
        """).Verify();

    [Fact]
    public Task Says_nothing_of_an_arm_that_is_never_taken() => Shop(
        """
        public static string All(Kind kind) => kind switch { Kind.Signup => "signup", Kind.Order or Kind.Refund => "login", _ => "unknown" };
        public static string Some(Kind kind) => kind switch { Kind.Signup => "signup", Kind.Order => "login", _ => "unknown" };
        public static string Guarded(Kind kind, bool flag) => kind switch { Kind.Signup => "signup", Kind.Order => "login", Kind.Refund when flag => "login", _ => "unknown" };
        """,
        "private Kind _kind;",
        """
        sdk.Track(Names.All(_kind));
        sdk.Track({|TRK101:Names.Some(_kind)|});
        sdk.Track({|TRK101:Names.Guarded(_kind, true)|});
        """).Verify();

    [Fact]
    public Task Knows_nothing_of_a_member_that_a_call_does_not_say() => Shop(
        "public static string Of(this Kind kind) => kind switch { Kind.Signup => \"signup\", Kind.Order => kind.ToString(), _ => Environment.MachineName };",
        "private void Send(Kind kind) => sdk.Track(kind.Of()); private Kind _kind;",
        "Send(Kind.Signup); Send({|TRK101:Kind.Order|}); Send({|TRK115:Kind.Refund|}); Send({|TRK115:_kind|});").Verify();

    private static Scenario Shop(string mapping, string members, string statements) => new()
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using System.Collections.Generic;

            internal enum Kind { Signup, Order, Refund }

            internal static class Names
            {
                {{Table}}
                {{mapping}}
            }

            internal sealed class Sender
            {
                private static readonly AmplitudeSharp.AmplitudeService sdk = new();
                {{members}}
                public void Call() { {{statements}} }
            }
            """,
    };
}
