using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Calls about pages, screens, persons and groups: checked where the plan has an event of that kind, silent elsewhere.</summary>
public class EventKindTests
{
    private const string OnePage = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        properties:
          path: { type: string, description: Of the page }
          tier: { type: string, description: What the account pays }
          account_id: { type: string, key: entity, description: The account }
        events:
          signup: { description: Somebody signed up, trigger: The form was accepted }
          page_viewed: { kind: page, description: A page was seen, trigger: It was shown, properties: { path: required } }
          screen_viewed: { kind: screen, description: A screen was seen, trigger: It was shown, properties: { path: required } }
          person_known: { kind: identify, description: Somebody signed in, trigger: The password was right, properties: { tier: required } }
          account_joined: { kind: group, description: Somebody joined, trigger: The invitation was taken, properties: { account_id: required, tier: required } }
        """;

    private const string TwoPages = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        properties:
          path: { type: string, description: Of the page }
          course: { type: string, description: What is looked at }
        events:
          signup: { description: Somebody signed up, trigger: The form was accepted, properties: { course: required } }
          home: { kind: page, description: The first page, trigger: It was shown, properties: { path: required } }
          course: { kind: page, description: A course, trigger: It was shown, properties: { path: required, course: required } }
          old: { kind: page, description: A course, trigger: It was shown, status: removed }
        """;

    public static TheoryData<string, string, string> Calls { get; } = new()
    {
        { "segment", "Segment.Analytics.Analytics", "sdk.Page({|TRK104:\"Home\"|}); sdk.Page(\"Home\", new() { [\"path\"] = \"/\" });" },
        { "segment", "Segment.Analytics.Analytics", "sdk.Screen(title: {|TRK104:text|}); sdk.Screen(text, new() { [\"path\"] = \"/\", [{|TRK105:\"shop\"|}] = 1 });" },
        { "segment", "Segment.Analytics.Analytics", "sdk.{|TRK104:Identify|}(\"u1\", new() { [{|TRK105:\"shop\"|}] = 1 }); sdk.Identify(\"u1\", new() { [\"tier\"] = \"pro\" }); sdk.Identify(\"u1\");" },
        { "segment", "Segment.Analytics.Analytics", "sdk.{|TRK104:Identify|}(new Segment.Serialization.JsonObject { [{|TRK105:\"shop\"|}] = 1 }); sdk.Identify(new Segment.Serialization.JsonObject { [\"tier\"] = \"pro\" });" },
        { "segment", "Segment.Analytics.Analytics", "sdk.{|TRK104:Group|}(\"g1\", new() { [{|TRK105:\"shop\"|}] = 1 }); sdk?.Group(\"g1\", new() { [\"tier\"] = \"pro\" });" },
        { "segment", "Segment.Analytics.Analytics", "sdk.Group({|TRK201:\"unknown\"|}, new() { [\"tier\"] = \"pro\" });" },
        { "segment", "Segment.Analytics.Analytics", "Segment.Analytics.Compat.AnalyticsExtensions.Page(sdk, \"u1\", {|TRK104:\"Home\"|}, new()); Segment.Analytics.Compat.AnalyticsExtensions.Group(sdk, \"u1\", \"g1\", new() { [\"tier\"] = \"pro\" });" },
        { "segment_net", "Segment.IAnalyticsClient", "sdk.Page(\"u1\", {|TRK104:\"Home\"|}); sdk.Page(\"u1\", \"Home\", new Dictionary<string, object> { [\"path\"] = \"/\" });" },
        { "segment_net", "Segment.IAnalyticsClient", "sdk.Page(\"u1\", name: {|TRK104:\"Home\"|}, category: \"shop\"); sdk.Screen(\"u1\", {|TRK104:\"Home\"|});" },
        { "segment_net", "Segment.Client", "sdk.{|TRK104:Identify|}(\"u1\", new Dictionary<string, object> { [{|TRK105:\"shop\"|}] = 1 }); sdk.Identify(\"u1\", null); sdk.Identify(\"u1\", {|TRK108:given|});" },
        { "segment_net", "Segment.Client", "sdk.{|TRK104:Group|}(\"u1\", \"g1\", new Dictionary<string, object> { [{|TRK105:\"shop\"|}] = 1 }); sdk.Group(\"u1\", \"g1\", new Segment.Model.Traits { [\"tier\"] = \"pro\" });" },
        { "rudderstack", "RudderStack.RudderClient", "sdk.Page(\"u1\", {|TRK104:\"Home\"|}); sdk.{|TRK104:Identify|}(\"u1\", new Dictionary<string, object> { [{|TRK105:\"shop\"|}] = 1 });" },
        { "posthog", "PostHog.IPostHogClient", "PostHog.CaptureExtensions.{|TRK104:CapturePageView|}(sdk, \"u1\", \"/\"); PostHog.CaptureExtensions.CapturePageView(sdk, \"u1\", \"/\", new() { [\"path\"] = \"/\", [\"$set\"] = 1 });" },
        { "posthog", "PostHog.PostHogClient", "PostHog.CaptureExtensions.{|TRK104:CaptureScreenView|}(sdk, \"u1\", text); PostHog.CaptureExtensions.CaptureScreenView(sdk, \"u1\", \"Home\", new() { [\"path\"] = \"/\" });" },
        { "posthog", "PostHog.IPostHogClient", "await sdk.{|TRK104:IdentifyAsync|}(\"u1\", new() { [{|TRK105:\"shop\"|}] = 1 }, null, default); await sdk.IdentifyAsync(\"u1\", null, new() { [\"tier\"] = \"pro\" }, default);" },
        { "posthog", "PostHog.PostHogClient", "await sdk.{|TRK104:GroupIdentifyAsync|}(\"account\", \"a1\", new() { [{|TRK105:\"shop\"|}] = 1 }, default); await sdk.GroupIdentifyAsync(\"account\", \"a1\", new() { [\"tier\"] = \"pro\" }, default);" },
        { "posthog_unity", "object", "PostHogUnity.PostHog.{|TRK104:Screen|}(\"Home\"); PostHogUnity.PostHog.Screen(\"Home\", new() { [\"path\"] = \"/\" });" },
        { "ai2", "Microsoft.ApplicationInsights.TelemetryClient", "sdk.TrackPageView({|TRK104:\"Home\"|});" },
        { "amplitude_sharp", "AmplitudeSharp.AmplitudeService", "sdk.{|TRK108:Identify|}(new AmplitudeSharp.UserProperties(), null);" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Checks_the_only_event_of_the_kind(string sdk, string type, string statements)
    {
        await Code.With(type, Reference(sdk), statements, OnePage).Verify();

        // A plan that has no such kind has no opinion.
        await Code.With(type, Reference(sdk), System.Text.RegularExpressions.Regex.Replace(statements, @"\{\|TRK\d+:(.*?)\|\}", "$1")).Verify();
    }

    [Fact]
    public Task Tells_several_pages_apart_by_name() => Code.With(
        "Segment.Analytics.Analytics",
        SegmentSdk.Reference,
        """
        sdk.Page({|TRK104:"home"|});
        sdk.Page("home", new() { ["path"] = "/" });
        sdk.Page({|TRK104:"course"|}, new() { ["path"] = "/" });
        sdk.Page("course", new() { ["path"] = "/", ["course"] = "c1" });
        sdk.Page("About us");
        sdk.Page("signup");
        sdk.Page({|TRK116:"old"|});
        sdk.Page({|TRK102:text.GetType().Name|});
        sdk.Page(condition ? {|TRK104:"home"|} : "About us");
        """,
        TwoPages).Verify();

    [Fact]
    public Task Says_that_the_name_decides_and_is_not_known() => Code.With(
        "Segment.Analytics.Analytics", SegmentSdk.Reference, "sdk.Page({|TRK115:_field|});", TwoPages).Verify();

    [Fact]
    public Task Does_not_ask_for_the_name_of_the_only_page() => Code.With(
        "Segment.Analytics.Analytics",
        SegmentSdk.Reference,
        """
        sdk.Page(_field, new() { ["path"] = "/" });
        sdk.Page($"Order {number}", new() { ["path"] = "/" });
        sdk.Page(condition ? "Home" : "Course", new() { ["path"] = "/" });
        sdk.Page(condition ? {|TRK104:"Home"|} : "Course");
        """,
        OnePage).Verify();

    [Fact]
    public Task Takes_a_fixed_name_from_the_plan_whatever_its_kind() => new Scenario
    {
        Plan = OnePage.Replace("page_viewed: { kind: page", "\"$pageview\": { kind: page") + "\n  other_page: { kind: page, description: Another, trigger: It was shown }\n",
        References = [PostHogSdk.Reference],
        Code = Code.Method(
            """
            sdk.{|TRK104:CapturePageView|}("u1", "/");
            sdk.CapturePageView("u1", "/", new() { ["path"] = "/" });
            """,
            "IPostHogClient sdk",
            "PostHog"),
    }.Verify();

    [Fact]
    public Task Leaves_several_events_without_a_name_undecided() => Code.With(
        "Segment.Analytics.Analytics",
        SegmentSdk.Reference,
        "sdk.Identify(\"u1\", new() { [\"anything\"] = 1 });",
        OnePage + "\n  person_lost: { kind: identify, description: Somebody left, trigger: The account was closed }\n").Verify();

    [Fact]
    public Task Takes_the_kind_of_a_declared_emitter() => new Scenario
    {
        Plan = OnePage + """

            emitters:
              - { method: "M:Contoso.Show(System.String,System.Collections.Generic.Dictionary{System.String,System.Object})", event: title, properties: with, kind: screen }
              - { method: "M:Contoso.Join(System.String,System.Collections.Generic.Dictionary{System.String,System.Object})", event: account, properties: with, kind: group, keys: { account_id: account } }
            """,
        Code = Code.Method(
            """
            sdk.Show({|TRK104:"Home"|}, null);
            sdk.Show("Home", new() { ["path"] = "/" });
            sdk.Join({|TRK104:"a1"|}, new() { [{|TRK105:"shop"|}] = 1 });
            sdk.Join("a1", new() { ["tier"] = "pro" });
            """,
            "Contoso sdk")
            + """
            public class Contoso
            {
                public void Show(string title, Dictionary<string, object> with) { }
                public void Join(string account, Dictionary<string, object> with) { }
            }
            """,
    }.Verify();

    private static MetadataReference Reference(string sdk) => sdk switch
    {
        "segment" => SegmentSdk.Reference,
        "segment_net" => SegmentNetSdk.Segment,
        "rudderstack" => SegmentNetSdk.RudderStack,
        "posthog" => PostHogSdk.Reference,
        "posthog_unity" => PostHogSdk.Unity,
        "ai2" => ApplicationInsightsSdk.Version2,
        _ => AmplitudeSdk.Sharp,
    };
}
