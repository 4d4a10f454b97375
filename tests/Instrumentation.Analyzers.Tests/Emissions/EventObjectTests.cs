using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Events that an SDK takes as an object: where they are made, what fills them, and what is done to them on the way.</summary>
public class EventObjectTests
{
    [Fact]
    public Task Says_when_the_object_is_made_elsewhere_as_something_else() => Code.With(
        "Microsoft.ApplicationInsights.TelemetryClient",
        ApplicationInsightsSdk.Version2,
        """
        var known = new Microsoft.ApplicationInsights.DataContracts.EventTelemetry("order_placed") { Properties = { ["amount"] = "1", ["currency"] = "EUR" } };
        known?.Properties?.Remove("coupon");
        sdk.TrackEvent(known);
        var copy = (Microsoft.ApplicationInsights.DataContracts.EventTelemetry){|TRK115:known.DeepClone()|};
        sdk.TrackEvent(copy);
        """).Verify();

    [Fact]
    public Task Keeps_what_is_put_in_after_a_method_made_it() => Verify(
        """
        var sent = Made("order_placed");
        sent.Properties["amount"] = "1";
        _client.TrackEvent(sent);
        var lacking = Made({|TRK104:"order_placed"|});
        lacking.Properties["coupon"] = "c";
        _client.TrackEvent(lacking);
        _client.TrackEvent({|TRK105:Made("signup")|});
        """,
        """
        private static EventTelemetry Made(string name)
        {
            var made = new EventTelemetry(name);
            made.Properties["currency"] = "EUR";
            return made;
        }
        """);

    [Theory]
    [InlineData("Fill(sent);", "private void Fill(EventTelemetry event1) { event1.Properties[\"currency\"] = \"EUR\"; }")]
    [InlineData("Fill(sent);", "private static void Fill<T>(T telemetry) where T : ISupportProperties => telemetry.Properties.Add(\"currency\", \"EUR\");")]
    [InlineData("Fill(sent.Properties);", "private static void Fill(IDictionary<string, string> values) => values.Add(\"currency\", \"EUR\");")]
    [InlineData("sent.InShop();", "", "internal static class Shops { public static EventTelemetry InShop(this EventTelemetry t) { t.Properties[\"currency\"] = \"EUR\"; return t; } }")]
    public async Task Follows_it_into_what_fills_it(string fill, string method, string more = "")
    {
        await Verify($"var sent = new EventTelemetry(\"order_placed\"); sent.Properties[\"amount\"] = \"1\"; {fill} _client.TrackEvent(sent);", method, more);
        await Verify($"var sent = new EventTelemetry({{|TRK104:\"order_placed\"|}}); {fill} _client.TrackEvent(sent);", method, more);
    }

    [Fact]
    public Task Does_not_miss_what_an_event_that_is_not_sent_lacks() => Verify(
        """
        EventTelemetry sent = null;
        if (condition)
            sent = new EventTelemetry("order_placed") { Properties = { ["amount"] = "1", ["currency"] = "EUR" } };
        if (sent != null)
            _client.TrackEvent(sent);

        EventTelemetry wrong = null;
        if (condition)
            wrong = new EventTelemetry({|TRK101:"order"|});
        _client.TrackEvent(wrong);
        """);

    [Fact]
    public Task Reads_both_events_of_a_condition() => Verify(
        """
        var sent = condition ? new EventTelemetry("signup") : new EventTelemetry({|TRK101:"sign_in"|});
        _client.TrackEvent(sent);

        EventTelemetry other;
        if (condition)
            other = new EventTelemetry("login");
        else
            other = new EventTelemetry({|TRK101:"log_out"|});
        _client.TrackEvent(other);
        """);

    [Fact]
    public Task Knows_pairs_that_are_copied_whole() => Verify(
        """
        Send("order_placed", new() { ["amount"] = "1", ["currency"] = "EUR" });
        Send({|TRK104:"order_placed"|}, new() { ["amount"] = "1" });
        """,
        """
        private void Send(string name, Dictionary<string, string> values)
        {
            var sent = new EventTelemetry(name);
            foreach (var pair in values)
                sent.Properties.Add(pair);
            _client.TrackEvent(sent);
        }
        """);

    [Fact]
    public Task Says_that_what_somebody_else_makes_is_not_known() => Verify(
        """
        _client.TrackEvent({|TRK115:_kept|});
        var renamed = Made();
        renamed.Name = Environment.MachineName;
        _client.TrackEvent({|TRK115:renamed|});
        """,
        "private EventTelemetry _kept = new(\"signup\"); private static EventTelemetry Made() => new(\"signup\");");

    private static Task Verify(string statements, string members = "", string more = "") => new Scenario
    {
        Plan = Plans.Plain,
        References = [ApplicationInsightsSdk.Version2],
        Code = $$"""
            using System;
            using System.Collections.Generic;
            using Microsoft.ApplicationInsights;
            using Microsoft.ApplicationInsights.DataContracts;

            public class Sender
            {
                private readonly TelemetryClient _client = new(null);

                private void Call(bool condition)
                {
                    {{statements}}
                }

                {{members}}
            }

            {{more}}
            """,
    }.Verify();
}
