using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

public class LookAlikeTests
{
    [Fact]
    public Task Leaves_methods_alone_that_are_called_alike() => Verify("""
        public class Parcels
        {
            public void Track(string eventName, object properties = null) { }
            public static void TrackEvent(string eventName) { }
            public void Capture(string distinctId, string eventName) { }
            public void logEvent(string evt) { }
        }

        public static class Use
        {
            public static void Call(Parcels parcels)
            {
                parcels.Track("parcel 17");
                Parcels.TrackEvent("parcel 17");
                parcels.Capture("me", "parcel 17");
                parcels.logEvent("parcel 17");
            }
        }
        """);

    [Fact]
    public Task Leaves_types_alone_that_are_named_alike() => Verify("""
        namespace Contoso.Segment
        {
            public class Client { public void Track(string userId, string eventName) { } }
        }

        namespace Contoso
        {
            public class Amplitude { public void logEvent(string evt) { } }
            public interface IAnalyticsClient { void Track(string userId, string eventName); }
        }

        public static class Use
        {
            public static void Call(Contoso.Segment.Client client, Contoso.Amplitude amplitude, Contoso.IAnalyticsClient analytics)
            {
                client.Track("u1", "anything");
                amplitude.logEvent("anything");
                analytics.Track("u1", "anything");
            }
        }
        """);

    [Fact]
    public Task Leaves_wrappers_alone_that_wrap_no_emitter() => Verify("""
        using System.Threading.Tasks;

        public static class Analytics
        {
            public static void Track(string eventName, object properties = null) => System.Console.WriteLine(eventName);
            public static Task TrackAsync(string message) => Task.CompletedTask;
        }

        public class Order
        {
            private string _state = "";
            public void TrackEvent(string eventName) => _state = eventName;
            public void Page(string title) => _state = title;
        }

        public static class Use
        {
            public static async Task Call(Order order)
            {
                Analytics.Track("anything", new { a = 1 });
                await Analytics.TrackAsync("The order was placed");
                order.TrackEvent("anything");
                order.Page("anything");
            }
        }
        """);

    [Fact]
    public Task Finds_extensions_in_every_form() => new Scenario
    {
        Plan = Plans.Plain,
        References = [PostHogSdk.Reference],
        Code = """
            using PostHog;

            public static class Use
            {
                public static void Call(IPostHogClient client)
                {
                    client.Capture("u1", {|TRK101:"sign_up"|});
                    client?.Capture("u1", eventName: {|TRK101:"sign_up"|});
                    CaptureExtensions.Capture(client, "u1", {|TRK101:"sign_up"|});
                    CaptureExtensions.Capture(eventName: {|TRK101:"sign_up"|}, distinctId: "u1", client: client);
                    client.Capture("u1", "signup");
                }
            }
            """,
    }.Verify();

    [Fact]
    public Task Finds_what_using_static_brings_in() => new Scenario
    {
        Plan = Plans.Plain,
        References = [PostHogSdk.Reference, GameSdk.AppCenter],
        Code = """
            using static Microsoft.AppCenter.Analytics.Analytics;
            using static PostHog.CaptureExtensions;

            public static class Use
            {
                public static void Call(PostHog.IPostHogClient client)
                {
                    TrackEvent({|TRK101:"sign_up"|});
                    TrackEvent("signup");
                    client.Capture("u1", {|TRK101:"sign_up"|});
                }
            }
            """,
    }.Verify();

    [Fact]
    public Task Leaves_other_methods_of_an_emitter_alone() => Verify("""
        public static class Use
        {
            public static void Call(Segment.IAnalyticsClient client) => client.Identify("u1", new System.Collections.Generic.Dictionary<string, object>());
        }
        """);

    [Fact]
    public Task Follows_overrides_and_implementations() => Verify("""
        using System.Collections.Generic;

        public class Quiet : Segment.Client
        {
            public override void Track(string user, string what) => base.Track(user, what);
        }

        public abstract class Own : Segment.IAnalyticsClient
        {
            public void Track(string a, string b) { }
            public abstract void Track(string a, string b, IDictionary<string, object> c);
            public abstract void Track(string a, string b, Segment.Model.Options c);
            public abstract void Track(string a, string b, IDictionary<string, object> c, Segment.Model.Options d);
            public abstract void Identify(string a, IDictionary<string, object> b);
            public abstract void Dispose();
            public void Track(string parcel) { }
        }

        public static class Use
        {
            public static void Call(Quiet quiet, Own own)
            {
                quiet.Track("u1", {|TRK101:"sign_up"|});
                quiet.Track(what: {|TRK101:"sign_up"|}, user: "u1");
                own.Track("u1", {|TRK101:"sign_up"|});
                own.Track("u1", {|TRK104:"order_placed"|}, new Dictionary<string, object> { ["amount"] = 1 });
                own.Track("parcel 17");
            }
        }
        """);

    [Fact]
    public Task Finds_emitters_through_using_static_and_conditional_access() => Verify("""
        using static Segment.Analytics;

        public static class Use
        {
            public static void Call(Segment.IAnalyticsClient? client)
            {
                Client.Track("u1", {|TRK101:"sign_up"|});
                client?.Track("u1", {|TRK101:"sign_up"|});
            }
        }
        """);

    [Fact]
    public Task Does_not_take_logging_for_events_unless_the_plan_asks() => new Scenario
    {
        Plan = Plans.Plain,
        Code = """
            using System.Diagnostics;

            public static class Use
            {
                public static void Call(Activity activity) => activity.AddEvent(new ActivityEvent("anything"));
            }
            """,
    }.Verify();

    [Fact]
    public Task Takes_activity_events_where_the_plan_asks() => new Scenario
    {
        Plan = Plans.Plain + "\nemitters:\n  - { builtin: activity }\n",
        Code = """
            using System;
            using System.Diagnostics;

            public static class Use
            {
                public static void Call(Activity activity)
                {
                    activity.AddEvent(new ActivityEvent({|TRK101:"anything"|}));
                    activity?.AddEvent(new("signup"));
                    activity.AddEvent(new ActivityEvent({|TRK104:"order_placed"|}, tags: new ActivityTagsCollection { { "amount", 1.0 } }));
                    activity.AddEvent(new ActivityEvent("order_placed", DateTimeOffset.UtcNow, new ActivityTagsCollection { ["amount"] = 1.0, ["currency"] = "EUR" }));
                }
            }
            """,
    }.Verify();

    [Fact]
    public Task Leaves_generated_code_alone() => Verify("""
        // <auto-generated/>
        public static class Use
        {
            public static void Call(Segment.IAnalyticsClient client) => client.Track("u1", "anything");
        }
        """);

    private static Task Verify(string code) => new Scenario { Plan = Plans.Plain, References = [SegmentNetSdk.Segment], Code = code }.Verify();
}
