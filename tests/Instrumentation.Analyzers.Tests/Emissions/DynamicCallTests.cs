using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Calls that are bound when they run, because something that they are given is <c>dynamic</c>.</summary>
public class DynamicCallTests
{
    [Theory]
    [InlineData("sdk.Track({|TRK101:\"sign_up\"|}, (dynamic)any);")]
    [InlineData("sdk.Track(properties: (dynamic)any, eventName: {|TRK101:\"sign_up\"|});")]
    [InlineData("dynamic late = any; sdk.Track({|TRK101:\"sign_up\"|}, late);")]
    [InlineData("sdk?.Track({|TRK101:\"sign_up\"|}, (dynamic)any);")]
    public Task Knows_the_name_beside_a_dynamic_bag(string statements) => Code.Plain(statements).Verify();

    [Theory]
    [InlineData("sdk.Track(\"order_placed\", {|TRK108:(dynamic)any|});")]
    [InlineData("dynamic late = any; sdk.Track(\"order_placed\", {|TRK108:late|});")]
    public Task Cannot_verify_a_dynamic_bag(string statements) => Code.Plain(statements).Verify();

    [Theory]
    [InlineData("sdk.Track((dynamic){|TRK115:Names.Current|});")]
    [InlineData("sdk.Track({|TRK115:((dynamic)any).Name|}, new { amount = 1 });")]
    public Task Cannot_verify_a_dynamic_name(string statements) => Code.Plain(statements).Verify();

    [Theory]
    [InlineData("sdk.Track((dynamic)text, {|TRK101:\"sign_up\"|});")]
    [InlineData("sdk.Track((dynamic)text, \"signup\", new Dictionary<string, object> { [{|TRK105:\"colour\"|}] = 1 });")]
    [InlineData("sdk.Track((dynamic)text, {|TRK104:\"order_placed\"|}, new Dictionary<string, object> { [\"amount\"] = 1 });")]
    public Task Reads_what_is_not_dynamic_as_ever(string statements) => Code.SegmentNet(statements, Plans.Plain).Verify();

    [Fact]
    public Task Cannot_verify_what_one_of_several_overloads_takes_for_properties() => Code.SegmentNet(
        "sdk.Track(text, {|TRK101:\"sign_up\"|}, (dynamic)any); sdk.Track(text, \"order_placed\", {|TRK108:(dynamic)any|});", Plans.Plain).Verify();

    [Theory]
    [InlineData("((dynamic)any).Track(\"sign_up\");")]
    [InlineData("dynamic late = sdk; late.Track(\"sign_up\", any);")]
    public Task Leaves_alone_what_is_called_on_anything(string statements) => Code.Plain(statements).Verify();

    [Fact]
    public Task Cannot_verify_a_name_that_another_overload_may_take_for_something_else() => Emitting(
        "public class Log { public void Send(string eventName) { } public void Send(int code) { } }",
        "void Run(Log log, dynamic any) => log.Send({|TRK115:any|});").Verify();

    [Fact]
    public Task Leaves_alone_what_no_overload_takes_for_an_event() => Emitting(
        "public class Log { public void Send(string eventName) { } public void Send(int code, object more) { } }",
        "void Run(Log log, dynamic any) => log.Send(1, any);").Verify();

    [Fact]
    public Task Looks_at_calls_of_a_wrapper_with_something_dynamic() => Wrapping(
        "void Send(string name, object bag) => sdk.Track(name, bag);",
        "Send({|TRK101:\"sign_up\"|}, any); Send(\"order_placed\", {|TRK108:any|}); Send(\"signup\", {|TRK108:any|});").Verify();

    [Fact]
    public Task Looks_at_calls_of_a_wrapper_that_passes_something_dynamic_on() => Wrapping(
        "void Send(string name, dynamic bag) => sdk.Track(name, bag);",
        "Send({|TRK101:\"sign_up\"|}, new { amount = 1 }); Send({|TRK104:\"order_placed\"|}, new { amount = 1 }); Send(\"order_placed\", {|TRK108:any|});").Verify();

    [Fact]
    public Task Cannot_verify_which_of_two_wrappers_is_called() => Wrapping(
        "void Send(string name, object bag) => sdk.Track(name, bag); void Send(int number, object bag) => sdk.Track(\"signup\", bag);",
        "Send({|TRK115:any|}, new { amount = 1 });").Verify();

    [Fact]
    public Task Counts_as_instrumentation_of_an_endpoint() => new Scenario
    {
        Plan = Plans.Plain + "\nfeatures:\n  ordering: { description: Orders, entry_points: [\"POST /pay\"], emits: [signup] }\n",
        References = [.. AspNetCoreReferences.All, AmplitudeSdk.Sharp],
        Code = """
            using Microsoft.AspNetCore.Mvc;

            public class CartController : Controller
            {
                [HttpPost("/cart")]
                public IActionResult Add(object any) { AmplitudeSharp.AmplitudeService.Instance.Track("signup", {|TRK108:(dynamic)any|}); return Ok(); }

                [HttpPost("/pay")]
                public IActionResult Pay(object any) { AmplitudeSharp.AmplitudeService.Instance.Track("signup", {|TRK108:(dynamic)any|}); {|TRK309:return|} Ok(); }
            }
            """,
    }.Verify();

    private static Scenario Emitting(string type, string method) => new()
    {
        Plan = Plans.Plain + "\nemitters:\n  - { method: \"M:Log.Send(System.String)\", event: eventName }\n",
        Code = $$"""
            {{type}}
            public class Caller { {{method}} }
            """,
    };

    private static Scenario Wrapping(string wrapper, string statements) => new()
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            public class Caller
            {
                private readonly AmplitudeSharp.AmplitudeService sdk = new();
                private {{wrapper}}
                public void Run(dynamic any) { {{statements}} }
            }
            """,
    };
}
