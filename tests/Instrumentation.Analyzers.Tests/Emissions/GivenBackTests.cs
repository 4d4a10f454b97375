using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Methods of the compilation that put something into an event or a bag and return it, so that calls of them form a chain.</summary>
public class GivenBackTests
{
    private const string Extensions = """
        public static class Telemetry
        {
            public static EventTelemetry Costing(this EventTelemetry e, string amount) { e.Properties["amount"] = amount; return e; }
            public static EventTelemetry In(this EventTelemetry e, string currency) { e.Properties.Add("currency", currency); return e; }
            public static EventTelemetry InEuro(this EventTelemetry e) => e.In("EUR");
            public static EventTelemetry Maybe(this EventTelemetry e, string coupon)
            {
                if (coupon == null)
                    return e;
                e.Properties["coupon"] = coupon;
                return e;
            }

            public static EventTelemetry Renamed(this EventTelemetry e, string name)
            {
                if (name == null)
                    return e;
                e.Name = name;
                return e;
            }

            public static Dictionary<string, string> And(this Dictionary<string, string> bag, string key, string value) { bag[key] = value; return bag; }
        }
        """;

    [Theory]
    [InlineData("sdk.TrackEvent(new EventTelemetry(\"order_placed\").Costing(text).InEuro());")]
    [InlineData("sdk.TrackEvent(new EventTelemetry({|TRK104:\"order_placed\"|}).Costing(text));")]
    [InlineData("sdk.TrackEvent(new EventTelemetry(\"order_placed\").Costing(text).Maybe(text).In(text));")]
    [InlineData("sdk.TrackEvent(new EventTelemetry({|TRK104:\"order_placed\"|}).Maybe(text).In(text));")]
    [InlineData("sdk.TrackEvent({|TRK115:new EventTelemetry(\"signup\").Renamed(text)|});")]
    [InlineData("var e = new EventTelemetry(\"order_placed\"); e.Costing(text).In(text); sdk.TrackEvent(e);")]
    [InlineData("var e = new EventTelemetry(\"order_placed\"); e.Costing(text).Maybe(text).InEuro(); sdk.TrackEvent(e);")]
    [InlineData("var e = new EventTelemetry({|TRK104:\"order_placed\"|}); e.Maybe(text).InEuro(); sdk.TrackEvent(e);")]
    [InlineData("var bag = new Dictionary<string, string>(); bag.And(\"amount\", text).And(\"currency\", text); sdk.TrackEvent(\"order_placed\", bag);")]
    [InlineData("var bag = new Dictionary<string, string>(); bag.And(\"amount\", text).And(\"coupon\", text); sdk.TrackEvent({|TRK104:\"order_placed\"|}, bag);")]
    [InlineData("sdk.TrackEvent(\"order_placed\", new Dictionary<string, string>().And(\"amount\", text).And(\"currency\", text));")]
    public Task Follows_each_call_of_a_chain(string statements) => new Scenario
    {
        Plan = Plans.Plain,
        References = [ApplicationInsightsSdk.Version2],
        Code = Code.Method(statements, "TelemetryClient sdk", "Microsoft.ApplicationInsights", "Microsoft.ApplicationInsights.DataContracts") + Extensions,
    }.Verify();

    [Fact]
    public Task Follows_methods_of_the_event_itself() => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = """
            using System.Collections.Generic;
            using AmplitudeSharp;

            internal sealed class Sent(string name)
            {
                public string Name { get; } = name;
                public Dictionary<string, object> Values { get; } = new();
                public Sent With(string key, object value) { Values[key] = value; return this; }
            }

            internal sealed class Till(AmplitudeService sdk)
            {
                private void Record(Sent sent) => sdk.Track(sent.Name, sent.Values);

                public void Sell()
                {
                    var sent = new Sent("order_placed");
                    sent.With("amount", 1.0).With("currency", "EUR");
                    Record(sent);
                    var half = new Sent({|TRK104:"order_placed"|});
                    half.With("amount", 1.0).With("coupon", "x");
                    Record(half);
                }
            }
            """,
    }.Verify();
}
