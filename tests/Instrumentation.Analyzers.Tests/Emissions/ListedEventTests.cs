using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Events that a loop takes out of a list, or that an emitter is given in one.</summary>
public class ListedEventTests
{
    [Theory]
    [InlineData("foreach (var name in new[] { \"signup\", \"sign_up\" }) sdk.Track({|TRK101:name|});")]
    [InlineData("new List<string> { \"signup\", \"sign_up\" }.ForEach(name => sdk.Track({|TRK101:name|}));")]
    [InlineData("var names = new[] { \"signup\", \"sign_up\" }; for (var i = 0; i < names.Length; i++) sdk.Track({|TRK115:names[i]|});")]
    [InlineData("foreach (var (name, count) in new[] { (\"signup\", 1), (\"sign_up\", 2) }) sdk.Track({|TRK101:name|});")]
    [InlineData("foreach (var pair in new[] { (Name: \"signup\", Count: 1), (Name: \"sign_up\", Count: 2) }) sdk.Track({|TRK101:pair.Name|});")]
    [InlineData("foreach (var e in new[] { new { Name = \"signup\", Count = 1 }, new { Name = \"sign_up\", Count = 2 } }) sdk.Track({|TRK101:e.Name|});")]
    [InlineData("Array.ForEach(new[] { \"signup\", \"sign_up\" }, name => sdk.Track({|TRK101:name|}));")]
    public Task Looks_at_each_name_that_a_loop_takes(string statements) => Code.Plain(statements).Verify();

    [Theory]
    [InlineData("foreach (var e in new[] { new EventTelemetry(\"signup\"), new EventTelemetry(\"sign_up\") }) sdk.TrackEvent({|TRK101:e|});")]
    [InlineData("var events = new List<EventTelemetry> { new EventTelemetry(\"signup\"), new EventTelemetry(\"sign_up\") }; foreach (var e in events) sdk.TrackEvent({|TRK101:e|});")]
    [InlineData("var events = new List<EventTelemetry>(); events.Add(new EventTelemetry(\"sign_up\")); foreach (var e in events) sdk.TrackEvent({|TRK115:e|});")]
    [InlineData("foreach (var e in new[] { new EventTelemetry(\"signup\"), new EventTelemetry(\"order_placed\") }) sdk.TrackEvent({|TRK104:e|});")]
    [InlineData("new List<EventTelemetry> { new EventTelemetry(\"sign_up\") }.ForEach(e => sdk.TrackEvent({|TRK101:e|}));")]
    [InlineData("foreach (var e in new[] { new EventTelemetry(\"order_placed\") { Properties = { [\"amount\"] = \"1\", [\"currency\"] = \"EUR\" } }, new EventTelemetry(\"signup\") }) sdk.TrackEvent(e);")]
    [InlineData("foreach (var e in new[] { new EventTelemetry(\"order_placed\") }) { e.Properties[\"amount\"] = text; sdk.TrackEvent({|TRK108:e|}); }")]
    [InlineData("foreach (var e in new[] { new EventTelemetry(\"sign_up\") }) { e.Name = text; sdk.TrackEvent({|TRK115:e|}); }")]
    [InlineData("foreach (var e in new[] { new EventTelemetry(\"signup\"), new EventTelemetry(\"sign_up\") }) { if (e.Name != text) sdk.TrackEvent({|TRK115:e|}); }")]
    [InlineData("foreach (var e in new[] { new EventTelemetry(\"signup\"), new EventTelemetry(\"sign_up\") }) { if (e.Name == text) continue; sdk.TrackEvent({|TRK115:e|}); }")]
    public Task Looks_at_each_event_object_that_a_loop_takes(string statements) => new Scenario
    {
        Plan = Plans.Plain,
        References = [ApplicationInsightsSdk.Version3],
        Code = Code.Method(statements, "TelemetryClient sdk", "Microsoft.ApplicationInsights", "Microsoft.ApplicationInsights.DataContracts"),
    }.Verify();

    [Theory]
    [InlineData("void SendAll(IEnumerable<Sent> all) { foreach (var e in all) sdk.Track(e.Name, e.Values); }", "{|TRK108:SendAll(new[] { new Sent(\"signup\"), new Sent({|TRK101:\"sign_up\"|}) })|};")]
    [InlineData("void SendAll(params Sent[] all) { foreach (var e in all) sdk.Track(e.Name, e.Values); }", "{|TRK108:SendAll(new Sent(\"signup\"), new Sent({|TRK101:\"sign_up\"|}))|};")]
    [InlineData("void SendAll(params string[] all) { foreach (var e in all) sdk.Track(e); }", "SendAll(\"signup\", {|TRK101:\"sign_up\"|});")]
    [InlineData("void SendAll(IEnumerable<string> all) { foreach (var e in all) sdk.Track(e); }", "SendAll(new List<string> { \"signup\", {|TRK101:\"sign_up\"|} });")]
    [InlineData("void SendAll(IEnumerable<string> all) { foreach (var e in all) Send(e); } void Send(string name) => sdk.Track(name); ", "SendAll(new List<string> { \"signup\", {|TRK101:\"sign_up\"|} });")]
    [InlineData("void SendAll(IEnumerable<string> all) { foreach (var e in all) sdk.Track(e); }", "var names = new List<string> { \"signup\" }; names.Add(\"sign_up\"); SendAll({|TRK115:names|});")]
    [InlineData("void SendAll(params Late[] all) { foreach (var e in all) sdk.Track(e.Name); }", "{|TRK115:SendAll(new Late(\"sign_up\"))|};")]
    [InlineData("void SendAll(params string[] all) { foreach (var e in all) sdk.Track({|TRK115:e|}); }", "")]
    [InlineData("void SendAll(List<string> all) { all.Add(\"sign_up\"); foreach (var e in all) sdk.Track(e); }", "SendAll(new {|TRK115:List<string>|} { \"signup\" });")]
    [InlineData("void Send(Sent e) => sdk.Track(e.Name, e.Values);", "foreach (var e in new[] { new Sent(\"signup\"), new Sent({|TRK101:\"sign_up\"|}) }) Send(e);")]
    [InlineData("void Send(Sent e) => sdk.Track(e.Name, e.Values);", "foreach (var e in new[] { new Sent(\"signup\"), new Sent(\"sign_up\") }) { if (e.Name == Console.ReadLine()) Send({|TRK115:e|}); }")]
    [InlineData("void SendAll(params string[] all) { foreach (var e in all) { if (e != Console.ReadLine()) sdk.Track(e); } }", "SendAll(\"signup\", {|TRK115:\"sign_up\"|});")]
    public Task Looks_at_what_a_wrapper_is_given_in_a_list(string wrapper, string calls) => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using System.Collections.Generic;

            public record Sent(string Name) { public Dictionary<string, object> Values { get; init; } = new(); }
            public class Late(string name) { public string Name => name; }

            public class Caller
            {
                private readonly AmplitudeSharp.AmplitudeService sdk = new();
                private {{wrapper}}
                public void Run() { {{calls}} }
            }
            """,
    }.Verify();
}
