using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Names that a type parameter says, and so whoever says what type it is.</summary>
public class TypeParameterNameTests
{
    [Theory]
    [InlineData("void Send<T>(T e) where T : IEvent => sdk.Track(T.EventName, e.Values);", "Send(new Placed()); Send({|TRK101:new Wrong()|});")]
    [InlineData("void Send<T>(T e) where T : IEvent { var name = T.EventName; sdk.Track(name); }", "Send({|TRK104:new Placed()|}); Send({|TRK101:new Wrong()|});")]
    [InlineData("void Send<T>() where T : IEvent => sdk.Track(T.EventName);", "Send<Signup>(); {|TRK101:Send<Wrong>()|};")]
    [InlineData("void Send<T>(object bag) where T : IEvent => sdk.Track(T.EventName, bag);", "Send<Placed>(new { amount = 1, currency = \"EUR\" }); {|TRK104:Send<Placed>(new { amount = 1 })|};")]
    [InlineData("void Send<T>(int number) where T : IEvent => Twice<T>(); void Twice<T>() where T : IEvent => sdk.Track(T.EventName);", "Send<Signup>(1); {|TRK101:Send<Wrong>(1)|};")]
    [InlineData("void Send<T>(T e) where T : IEvent => Twice(e); void Twice<T>(T e) where T : IEvent => sdk.Track(T.EventName);", "Send(new Signup()); Send({|TRK101:new Wrong()|});")]
    [InlineData("void Send<T>() where T : IEvent => sdk.Track(T.NameOf());", "Send<Signup>(); {|TRK101:Send<Wrong>()|};")]
    public Task Reads_what_the_type_of_each_call_says(string wrapper, string calls) => Shop(wrapper, calls).Verify();

    [Theory]
    [InlineData("void Send<T>() where T : IEvent => sdk.Track({|TRK115:T.EventName|});", "")]
    [InlineData("void Send<T>() where T : IEvent => sdk.Track(T.EventName);", "Send<Signup>(); {|TRK115:Send<Late>()|};")]
    [InlineData("void Send<T>() where T : IEvent => sdk.Track(T.EventName);", "{|TRK115:Send<TOuter>()|};")]
    public Task Cannot_verify_a_type_that_nobody_tells(string wrapper, string calls) => Shop(wrapper, calls).Verify();

    [Theory]
    [InlineData("void Send<T>() => sdk.Track(typeof(T).Name);", "Send<login>(); {|TRK101:Send<Wrong>()|}; {|TRK102:Send<List<int>>()|};")]
    [InlineData("void Send<T>(T e) => sdk.Track(typeof(T).Name);", "Send(new login()); Send({|TRK101:new Wrong()|});")]
    [InlineData("void Send<T>() => sdk.Track({|TRK102:typeof(T).Name|});", "")]
    public Task Reads_the_name_of_the_type_of_each_call(string wrapper, string calls) => Shop(wrapper, calls).Verify();

    [Fact]
    public Task Reads_what_a_type_leaves_as_its_interface_has_it() => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = """
            public interface IEvent { static virtual string EventName => "sign_up"; }
            public class Own : IEvent { public static string EventName => "signup"; }
            public class Left : IEvent { }

            public class Caller
            {
                private readonly AmplitudeSharp.AmplitudeService sdk = new();
                private void Send<T>() where T : IEvent => sdk.Track(T.EventName);
                public void Run() { Send<Own>(); {|TRK101:Send<Left>()|}; }
            }
            """,
    }.Verify();

    private static Scenario Shop(string wrapper, string calls) => new()
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using System.Collections.Generic;

            public interface IEvent
            {
                static abstract string EventName { get; }
                static abstract string NameOf();
                Dictionary<string, object> Values { get; }
            }

            public class Signup : IEvent { public static string EventName => "signup"; public static string NameOf() => EventName; public Dictionary<string, object> Values => new(); }
            public class Placed : IEvent { public static string EventName { get; } = "order_placed"; public static string NameOf() => "order_placed"; public Dictionary<string, object> Values => new() { ["amount"] = 1, ["currency"] = "EUR" }; }
            public class Wrong : IEvent { public static string EventName => "sign_up"; public static string NameOf() => "sign_up"; public Dictionary<string, object> Values => new(); }
            public class Late : IEvent { public static string EventName => Environment.MachineName; public static string NameOf() => EventName; public Dictionary<string, object> Values => new(); }
            public class login;

            public class Caller<TOuter> where TOuter : IEvent
            {
                private readonly AmplitudeSharp.AmplitudeService sdk = new();
                private {{wrapper}}
                public void Run() { {{calls}} }
            }
            """,
    };
}
