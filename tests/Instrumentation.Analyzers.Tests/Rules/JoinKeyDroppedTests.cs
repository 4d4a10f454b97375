using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

public class JoinKeyDroppedTests
{
    [Theory]
    [InlineData("sdk.Track(text, \"seen\")")]
    [InlineData("sdk.Track(text, \"seen\", null, null)")]
    [InlineData("sdk.Track(number.ToString(), \"seen\")")]
    [InlineData("sdk.Track(\"\", \"seen\", new Dictionary<string, object> { [\"anonymous_id\"] = text })")]
    [InlineData("sdk.Track(condition ? text : {|TRK210:\"unknown\"|}, \"seen\")")]
    [InlineData("sdk.Track(text ?? {|TRK210:\"unknown\"|}, \"seen\")")]
    [InlineData("sdk.Track({|TRK201:\"\"|}, \"seen\")")]
    [InlineData("sdk.Track({|TRK201:null|}!, \"seen\")")]
    [InlineData("sdk.Track({|TRK201:default|}!, \"seen\")")]
    [InlineData("sdk.Track({|TRK201:\"unknown\"|}, \"seen\")")]
    [InlineData("sdk.Track({|TRK201:\" N/A \"|}, \"seen\")")]
    [InlineData("sdk.Track({|TRK201:string.Empty|}, \"seen\")")]
    [InlineData("sdk.Track({|TRK201:Guid.Empty.ToString()|}, \"seen\")")]
    [InlineData("sdk.Track({|TRK201:new Guid().ToString(\"N\")|}, \"seen\")")]
    [InlineData("sdk.Track({|TRK201:condition ? \"unknown\" : \"(none)\"|}, \"seen\")")]
    [InlineData("sdk.Track({|TRK201:nobody|}, \"seen\")")]
    [InlineData("sdk.Track({|TRK201:\"0\"|}, \"seen\", new Dictionary<string, object> { [\"anonymous_id\"] = \"undefined\" })")]
    public Task Looks_at_the_parameter_that_carries_it(string call) => Code.SegmentNet($"var nobody = \"anonymous\"; {call}; _ = nobody;").Verify();

    [Theory]
    [InlineData("\"visited\", new { session_id = text }")]
    [InlineData("{|TRK201:\"visited\"|}")]
    [InlineData("{|TRK201:\"visited\"|}, new { amount = 1.0 }", "amount")]
    [InlineData("\"visited\", new { session_id = {|TRK201:\"unknown\"|} }")]
    [InlineData("\"visited\", new { session_id = {|TRK201:(string?)null|} }")]
    [InlineData("{|TRK201:\"order_placed\"|}")]
    [InlineData("\"order_placed\", new { order_id = Guid.NewGuid() }")]
    [InlineData("\"order_placed\", new { order_id = {|TRK201:Guid.Empty|} }")]
    [InlineData("\"order_placed\", new { order_id = {|TRK201:default(Guid)|} }")]
    [InlineData("\"order_placed\", new { order_id = {|TRK201:new Guid()|} }")]
    [InlineData("\"order_placed\", new { order_id = {|TRK201:new Guid(\"00000000-0000-0000-0000-000000000000\")|} }")]
    [InlineData("\"order_placed\", new { order_id = Guid.NewGuid(), shipment_id = number }")]
    [InlineData("\"order_placed\", new { order_id = Guid.NewGuid(), shipment_id = {|TRK201:0|} }")]
    [InlineData("\"order_placed\", new { order_id = Guid.NewGuid(), shipment_id = {|TRK201:-1L|} }")]
    [InlineData("\"order_placed\", new { order_id = Guid.NewGuid(), shipment_id = (int?)null }")]
    [InlineData("\"order_placed\", new JsonObject { [\"order_id\"] = {|TRK201:\"\"|} }")]
    public Task Looks_at_the_property_that_carries_it(string arguments, string? unlisted = null)
    {
        arguments = unlisted is null ? arguments : arguments.Replace(unlisted, $"{{|TRK105:{unlisted}|}}");

        // A client that holds no session: Mixpanel.
        return Code.With("Mixpanel.IMixpanelClient", MixpanelSdk.Reference, $"await sdk.TrackAsync({(arguments.Contains(", new", StringComparison.Ordinal) ? arguments : arguments + ", null")});", Plans.Keys).Verify();
    }

    [Fact]
    public Task Asks_only_for_what_must_be_in_the_call() => new Scenario
    {
        Plan = Plans.Keys,
        References = [AmplitudeSdk.Sharp, PostHogSdk.Reference, PostHogSdk.AspNetCore, SegmentSdk.Reference, MixpanelSdk.Reference],
        Code = Code.Method(
            """
            amplitude.Track("seen");
            amplitude.Track("visited");
            hog.Capture("seen");
            hog.Capture("visited");
            hog.Capture(text, "seen");
            hog.Capture(text, {|TRK201:"visited"|});
            hog.Capture(text, "visited", new Dictionary<string, object> { ["$session_id"] = text });
            hog.Capture(text, "visited", new Dictionary<string, object> { ["$session_id"] = {|TRK201:""|} });
            segment.Track("seen");
            segment.Track({|TRK201:"visited"|});
            await mixpanel.TrackAsync("seen", new { distinct_id = text });
            await mixpanel.TrackAsync("seen", text, new { });
            await mixpanel.TrackAsync({|TRK201:"seen"|}, new { });
            """,
            "AmplitudeSharp.AmplitudeService amplitude, IPostHogClient hog, Segment.Analytics.Analytics segment, Mixpanel.IMixpanelClient mixpanel",
            "PostHog",
            "PostHog.AspNetCore"),
    }.Verify();

    [Fact]
    public Task Believes_what_the_plan_says_is_supplied() => Code.With(
        "Microsoft.ApplicationInsights.TelemetryClient",
        ApplicationInsightsSdk.Version2,
        "sdk.TrackEvent(\"visited\"); sdk.TrackEvent({|TRK201:\"seen\"|});",
        Plans.Keys + "\nemitters:\n  - { builtin: application_insights, supplies: [session_id] }\n").Verify();

    [Theory]
    [InlineData("if (text != \"\") bag[\"session_id\"] = text;", "sdk", "{|TRK210:\"\"|}")]
    [InlineData("if (condition) bag[\"session_id\"] = \"n/a\";", "sdk", "{|TRK201:\"\"|}")]
    [InlineData("bag[\"session_id\"] = text;", "sdk", "\"\"")]
    [InlineData("bag[\"order_id\"] = text;", "sdk", "{|TRK201:\"\"|}")]
    public Task Asks_what_the_bag_holds_at_last(string change, string call, string first) => Code.Plain(
        $$"""var bag = new Dictionary<string, object> { ["session_id"] = {{first}}, ["order_id"] = any }; {{change}} {{call}}.Track("paid", bag);""", Plans.Drops).Verify();

    [Fact]
    public Task Does_not_know_what_options_bring() => Code.SegmentNet("""
        sdk.Track(text, {|TRK108:"visited"|}, new Segment.Model.Options());
        sdk.Track(null!, "seen", new Segment.Model.Options().SetAnonymousId(text));
        sdk.Track("", "seen", new Dictionary<string, object>(), new Segment.Model.Options());
        sdk.Track({|TRK201:null|}!, "seen", (Segment.Model.Options)null!);
        sdk.Track(text, "visited", new Dictionary<string, object> { ["session_id"] = {|TRK201:""|} }, new Segment.Model.Options());
        sdk.Track(text, {|TRK201:"visited"|}, (Segment.Model.Options)null!);
        sdk.Track(text, "visited", new Dictionary<string, object> { ["session_id"] = text }, new Segment.Model.Options());
        """).Verify();

    [Fact]
    public async Task Says_which_key_and_what_stands_in_its_place()
    {
        var findings = await Code.SegmentNet("""
            sdk.Track({|TRK201:"unknown"|}, condition ? "seen" : "seen");
            sdk.Track(text, {|TRK201:"visited"|});
            sdk.Track(text, {|TRK201:"visited"|}, new Dictionary<string, object> { ["sessionId"] = text });
            """).Verify();

        Assert.Equal(
            [
                "Event 'seen' drops the join key 'user_id' or 'anonymous_id': \"unknown\" joins with nothing, so pass the key on",
                "Event 'visited' drops the join key 'session_id': pass it on, or say in the plan who supplies it (emitters: supplies) or why it does without (without)",
                "Event 'visited' drops the join key 'session_id' (given as 'sessionId'?): pass it on, or say in the plan who supplies it (emitters: supplies) or why it does without (without)",
            ],
            findings.Select(finding => finding.GetMessage()));
        Assert.All(findings, finding => Assert.Single(finding.AdditionalLocations));
    }

    [Fact]
    public async Task Names_no_way_out_that_a_key_of_the_events_own_does_not_have()
    {
        var finding = (await Code.SegmentNet("sdk.Track(text, {|TRK201:\"order_placed\"|});").Verify()).Single();

        Assert.Equal(
            "Event 'order_placed' drops the join key 'order_id': pass it on, or say in the plan who supplies it (emitters: supplies) or that it is optional",
            finding.GetMessage());
    }

    [Fact]
    public Task Looks_at_the_members_of_typed_events() => Code.Typed("""
        tracker.Track(new OrderPlaced { OrderId = new OrderId(Guid.NewGuid()) });
        tracker.Track(new OrderPlaced { OrderId = {|TRK201:(OrderId)Guid.Empty|} });
        tracker.Track(new OrderPlaced { OrderId = {|TRK201:new OrderId(Guid.Empty)|} });
        tracker.Track(new OrderPlaced { OrderId = {|TRK201:default|} });
        tracker.Track(new OrderPlaced { OrderId = {|TRK201:new OrderId()|} });
        tracker.Track(new OrderPlaced { OrderId = (OrderId)Guid.NewGuid(), ShipmentId = null });
        tracker.Track(new OrderPlaced { OrderId = (OrderId)Guid.NewGuid(), ShipmentId = {|TRK201:(ShipmentId)0|} });
        tracker.Track(new OrderPlaced { OrderId = (OrderId)Guid.NewGuid(), ShipmentId = (ShipmentId)number });
        tracker.Track(new OrderRefunded { OrderId = {|TRK201:default|} }, Instrumentation.StoredContext.Unknown("no row"));
        var placed = new OrderPlaced { OrderId = {|TRK201:default|} };
        tracker.Track(placed);
        tracker.Track(placed);
        _ = new OrderPlaced { OrderId = {|TRK201:default|} }.ToDictionary();
        """).Verify();

    [Fact]
    public Task Follows_values_on_every_path() => Code.SegmentNet("""
        string later;
        if (condition) later = "unknown"; else later = "";
        sdk.Track({|TRK201:later|}, "seen");
        var mixed = "unknown";
        if (condition) mixed = text;
        sdk.Track({|TRK210:mixed|}, "seen");
        sdk.Track({|TRK201:Nobody()|}, "seen");
        sdk.Track({|TRK201:Nobody().ToUpperInvariant().Trim()|}, "seen");
        sdk.Track(Somebody(text), "seen");
        var visit = new { User = "unknown", Real = text };
        sdk.Track({|TRK201:visit.User|}, "seen");
        sdk.Track(visit.Real, "seen");
        var guarded = text ?? "unknown";
        if (guarded != "unknown")
            sdk.Track(guarded, "seen");
        string filled = "";
        foreach (var part in given)
            filled += part.Key;
        sdk.Track(filled, "seen");
        string taken = "";
        given.TryGetValue("x", out any);
        void Fill() => taken = text;
        Fill();
        sdk.Track(taken, "seen");
        static string Nobody() => DateTime.Now.Hour > 3 ? "unknown" : null!;
        static string Somebody(string name) => name ?? throw new ArgumentNullException(nameof(name));
        """).Verify();

    [Fact]
    public Task Asks_all_calls_of_a_private_method() => new Scenario
    {
        Plan = Plans.Keys,
        References = [SegmentNetSdk.Segment],
        Code = """
            using System;

            public sealed record Visit(string User, string Session);

            public sealed class Caller
            {
                private readonly Segment.IAnalyticsClient _sdk;

                public Caller(Segment.IAnalyticsClient sdk) => _sdk = sdk;

                public void Call(string text)
                {
                    Always("unknown");
                    Always("");
                    Sometimes("unknown", true);
                    Sometimes(text, true);
                    Guarded("");
                    Action<string> handed = Handed;
                    Handed("");
                    var visit = new Visit("unknown", text);
                    _sdk.Track({|TRK201:visit.User|}, "seen");
                    _sdk.Track(visit.Session, "seen");
                    var other = visit with { User = text };
                    _sdk.Track(other.User, "seen");
                }

                public void Public(string id) => _sdk.Track(id, "seen");

                private void Always(string id) => _sdk.Track({|TRK201:id|}, "seen");

                private void Sometimes(string id, bool flag) => _sdk.Track({|TRK210:id|}, "seen");

                private void Guarded(string id)
                {
                    if (id.Length > 0)
                        _sdk.Track(id, "seen");
                }

                private void Handed(string id) => _sdk.Track(id, "seen");
            }
            """,
    }.Verify();

    [Theory]
    [InlineData("")]
    [InlineData(", new Dictionary<string, object>()")]
    [InlineData(", new Dictionary<string, object> { [\"colour\"] = other! }")]
    public Task Asks_the_calls_of_a_private_method_that_passes_more_on(string bag) => new Scenario
    {
        Plan = Plans.Keys,
        References = [PostHogSdk.Reference],
        Code = $$"""
            using System.Collections.Generic;
            using PostHog;

            public sealed class Caller(IPostHogClient hog)
            {
                public void Call(string text)
                {
                    First("unknown", text);
                    Second("unknown", null);
                    Second(text, "x");
                }

                private void First(string id, string? other) => hog.Capture({|TRK201:id|}, "seen"{{bag.Replace("\"colour\"", "{|TRK105:\"colour\"|}", System.StringComparison.Ordinal)}});

                private void Second(string id, string? other) => hog.Capture({|TRK210:id|}, "seen"{{bag.Replace("\"colour\"", "{|TRK105:\"colour\"|}", System.StringComparison.Ordinal)}});
            }
            """,
    }.Verify();
}
