using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Each SDK: a name that is not planned is found, and so is a property that is missing, wherever its parameter stands.</summary>
public class EmitterTests
{
    [Fact]
    public Task Leaves_Mixpanels_own_properties_alone() => new Roslyn.Testing.Scenario
    {
        Plan = Plans.Plain,
        References = [MixpanelSdk.Reference],
        Code = Code.Method("_ = sdk.TrackAsync(\"signup\", new { DistinctId = text, Time = DateTime.UtcNow, ip = text, {|TRK105:page|} = 1 });", "Mixpanel.IMixpanelClient sdk"),
    }.Verify();

    public static TheoryData<string, string, string> Calls { get; } = new()
    {
        { "segment", "Segment.Analytics.Analytics", "sdk.Track({0})" },
        { "segment", "Segment.Analytics.Analytics", "sdk.Track(properties: null, name: {0})" },
        { "segment", "Segment.Analytics.Analytics", "Segment.Analytics.Compat.AnalyticsExtensions.Track(sdk, \"u1\", {0})" },
        { "segment_net", "Segment.IAnalyticsClient", "sdk.Track(\"u1\", {0})" },
        { "segment_net", "Segment.IAnalyticsClient", "sdk.Track(eventName: {0}, userId: \"u1\")" },
        { "segment_net", "Segment.Client", "sdk.Track(\"u1\", {0})" },
        { "segment_net", "Segment.Client", "Segment.Analytics.Client.Track(\"u1\", {0})" },
        { "rudderstack", "RudderStack.IRudderAnalyticsClient", "sdk.Track(\"u1\", {0}, new RudderStack.Model.RudderOptions())" },
        { "rudderstack", "RudderStack.RudderClient", "RudderStack.RudderAnalytics.Client.Track(\"u1\", {0})" },
        { "posthog", "PostHog.IPostHogClient", "sdk.Capture(\"u1\", {0}, null, null, null)" },
        { "posthog", "PostHog.PostHogClient", "sdk.Capture(\"u1\", {0}, null, null, flags: null)" },
        { "posthog", "PostHog.PostHogClient", "PostHog.CaptureExtensions.Capture(sdk, \"u1\", {0})" },
        { "mixpanel", "Mixpanel.IMixpanelClient", "await sdk.TrackAsync({0}, null)" },
        { "mixpanel", "Mixpanel.MixpanelClient", "await sdk.TrackAsync({0}, \"u1\", null)" },
        { "mixpanel", "Mixpanel.MixpanelClient", "_ = sdk.GetTrackMessage({0}, null)" },
        { "ai2", "Microsoft.ApplicationInsights.TelemetryClient", "sdk.TrackEvent({0})" },
        { "ai2", "Microsoft.ApplicationInsights.TelemetryClient", "sdk.TrackEvent(new Microsoft.ApplicationInsights.DataContracts.EventTelemetry({0}))" },
        { "ai2", "Microsoft.ApplicationInsights.TelemetryClient", "sdk.TrackEvent(new Microsoft.ApplicationInsights.DataContracts.EventTelemetry {{ Name = {0} }})" },
        { "ai3", "Microsoft.ApplicationInsights.TelemetryClient", "sdk.TrackEvent({0})" },
        { "ai3", "Microsoft.ApplicationInsights.TelemetryClient", "sdk.TrackEvent(new Microsoft.ApplicationInsights.DataContracts.EventTelemetry({0}))" },
        { "amplitude_unity", "Amplitude", "sdk.logEvent({0})" },
        { "amplitude_unity", "Amplitude", "Amplitude.Instance.logEvent({0}, null, true)" },
        { "amplitude_sharp", "AmplitudeSharp.AmplitudeService", "sdk.Track({0})" },
        { "mparticle", "mParticle.Api.MParticle", "sdk.LogEvent(new mParticle.Model.CustomEvent({0}))" },
        { "mparticle", "mParticle.Api.IMParticle", "sdk.LogEvent(new mParticle.Model.CustomEvent({0}))" },
        { "experiments", "LaunchDarkly.Sdk.Server.Interfaces.ILdClient", "sdk.Track({0}, new LaunchDarkly.Sdk.User())" },
        { "experiments", "LaunchDarkly.Sdk.Server.LdClient", "sdk.Track({0}, new LaunchDarkly.Sdk.Context())" },
        { "experiments", "OptimizelySDK.IOptimizely", "sdk.Track({0}, \"u1\")" },
        { "experiments", "OptimizelySDK.Optimizely", "sdk.Track({0}, \"u1\")" },
        { "experiments", "OptimizelySDK.IOptimizelyUserContext", "sdk.TrackEvent({0})" },
        { "experiments", "StatsigUnity.StatsigClient", "sdk.LogEvent({0}, 1.5)" },
        { "experiments", "object", "NewRelic.Api.Agent.NewRelic.RecordCustomEvent({0}, null)" },
        { "experiments", "Statsig.StatsigUser", "Statsig.Server.StatsigServer.LogEvent(sdk, {0})" },
        { "experiments", "Statsig.StatsigUser", "Statsig.Server.StatsigServer.LogEvent(sdk, {0}, 1.5)" },
        { "mparticle", "mParticle.Api.MParticle", "sdk.LogEvent(new mParticle.Model.CustomEvent(customEventType: mParticle.Model.CustomEventTypeEnum.Navigation, eventName: {0}))" },
        { "mixpanel_unity", "object", "mixpanel.Mixpanel.Track({0})" },
        { "posthog_unity", "PostHogUnity.PostHogSDK", "sdk.Capture({0})" },
        { "posthog_unity", "object", "PostHogUnity.PostHog.Capture({0})" },
        { "firebase_unity", "object", "Firebase.Analytics.FirebaseAnalytics.LogEvent({0})" },
        { "firebase_unity", "object", "Firebase.Analytics.FirebaseAnalytics.LogEvent(name: {0})" },
        { "firebase_ios", "object", "Firebase.Analytics.Analytics.LogEvent({0}, new Dictionary<object, object>())" },
        { "firebase_plugin", "Plugin.Firebase.Analytics.IFirebaseAnalytics", "sdk.LogEvent({0})" },
        { "firebase_plugin", "object", "Plugin.Firebase.Analytics.CrossFirebaseAnalytics.Current.LogEvent({0}, new Dictionary<string, object>())" },
        { "firebase_analytics_plugin", "Plugin.FirebaseAnalytics.IFirebaseAnalytics", "sdk.LogEvent({0})" },
        { "firebase_analytics_plugin", "object", "Plugin.FirebaseAnalytics.CrossFirebaseAnalytics.Current.LogEvent({0}, new Dictionary<string, object>())" },
        { "aptabase", "Aptabase.Maui.IAptabaseClient", "await sdk.TrackEvent({0})" },
        { "aptabase", "Aptabase.Maui.AptabaseClient", "await sdk.TrackEventAsync(props: null, eventName: {0})" },
        { "unity_analytics", "Unity.Services.Analytics.IAnalyticsService", "sdk.CustomData({0})" },
        { "unity_analytics", "Unity.Services.Analytics.IAnalyticsService", "sdk.RecordEvent({0})" },
        { "unity_engine", "object", "_ = UnityEngine.Analytics.AnalyticsEvent.Custom({0})" },
        { "unity_engine", "object", "_ = UnityEngine.Analytics.Analytics.CustomEvent({0})" },
        { "unity_analytics", "Unity.Services.Analytics.IAnalyticsService", "sdk.RecordEvent(new Unity.Services.Analytics.CustomEvent({0}))" },
        { "unity_analytics", "object", "Unity.Services.Analytics.AnalyticsService.Instance.RecordEvent(e: new Unity.Services.Analytics.CustomEvent({0}))" },
        { "app_center", "object", "Microsoft.AppCenter.Analytics.Analytics.TrackEvent({0})" },
        { "app_center", "object", "Microsoft.AppCenter.Analytics.Analytics.TrackEvent(properties: null, name: {0})" },
        { "hockey_app", "Microsoft.HockeyApp.IHockeyClient", "sdk.TrackEvent({0})" },
        { "bot_framework", "Microsoft.Bot.Builder.IBotTelemetryClient", "sdk.TrackEvent({0})" },
        { "visual_studio", "Microsoft.VisualStudio.Telemetry.TelemetrySession", "sdk.PostEvent({0})" },
        { "visual_studio", "Microsoft.VisualStudio.Telemetry.TelemetrySession", "sdk.PostEvent(new Microsoft.VisualStudio.Telemetry.TelemetryEvent({0}))" },
        { "visual_studio", "Microsoft.VisualStudio.Telemetry.TelemetrySession", "sdk.PostEvent(new Microsoft.VisualStudio.Telemetry.OperationEvent({0}, 1))" },
        { "players", "object", "GameAnalyticsSDK.GameAnalytics.NewDesignEvent({0})" },
        { "players", "object", "GameAnalyticsSDK.GameAnalytics.NewDesignEvent({0}, 1f)" },
        { "players", "object", "AppMetrica.Instance.ReportEvent({0})" },
        { "players", "object", "AppsFlyerSDK.AppsFlyer.sendEvent({0}, null)" },
        { "players", "object", "Facebook.Unity.FB.LogAppEvent({0})" },
        { "players", "object", "await CountlySDK.Countly.RecordEvent({0})" },
        { "players", "object", "CleverTapSDK.CleverTap.RecordEvent({0})" },
        { "players", "object", "CleverTap.CleverTapBinding.RecordEvent({0})" },
        { "players", "object", "Appboy.AppboyBinding.LogCustomEvent({0})" },
        { "avo", "Avo.Inspector.AvoInspector", "await sdk.TrackSchemaFromEvent({0}, null)" },
        { "avo", "Avo.Inspector.AvoInspector", "await sdk.TrackSchemaFromEvent(eventProperties: null, eventName: {0}, streamId: \"s\")" },
    };

    public static TheoryData<string, string, string> Bags { get; } = new()
    {
        { "segment", "Segment.Analytics.Analytics", "sdk.Track({0}, new Segment.Serialization.JsonObject {{ [\"amount\"] = 1, {1} }})" },
        { "segment", "Segment.Analytics.Analytics", "sdk.Track({0}, properties: new() {{ [\"amount\"] = 1, {1} }})" },
        { "segment_net", "Segment.IAnalyticsClient", "sdk.Track(\"u1\", {0}, new Dictionary<string, object> {{ [\"amount\"] = 1, {1} }})" },
        { "segment_net", "Segment.Client", "sdk.Track(\"u1\", {0}, new Segment.Model.Properties {{ [\"amount\"] = 1, {1} }})" },
        { "rudderstack", "RudderStack.RudderClient", "sdk.Track(\"u1\", {0}, new RudderStack.Model.Properties {{ [\"amount\"] = 1, {1} }}, null)" },
        { "posthog", "PostHog.IPostHogClient", "sdk.Capture(\"u1\", {0}, new() {{ [\"amount\"] = 1, {1} }}, null, null)" },
        { "posthog", "PostHog.IPostHogClient", "PostHog.CaptureExtensions.Capture(sdk, \"u1\", {0}, DateTimeOffset.UtcNow, new() {{ [\"amount\"] = 1, {1} }})" },
        { "mixpanel", "Mixpanel.IMixpanelClient", "await sdk.TrackAsync({0}, new Dictionary<string, object> {{ [\"amount\"] = 1, {1} }})" },
        { "mixpanel", "Mixpanel.IMixpanelClient", "await sdk.TrackAsync({0}, \"u1\", new Dictionary<string, object> {{ [\"amount\"] = 1, {1} }})" },
        { "ai2", "Microsoft.ApplicationInsights.TelemetryClient", "sdk.TrackEvent({0}, new Dictionary<string, string> {{ [\"amount\"] = \"1\", {1} }})" },
        { "ai2", "Microsoft.ApplicationInsights.TelemetryClient", "sdk.TrackEvent({0}, new Dictionary<string, string> {{ {1} }}, new Dictionary<string, double> {{ [\"amount\"] = 1 }})" },
        { "ai2", "Microsoft.ApplicationInsights.TelemetryClient", "sdk.TrackEvent(new Microsoft.ApplicationInsights.DataContracts.EventTelemetry({0}) {{ Properties = {{ {1} }}, Metrics = {{ [\"amount\"] = 1 }} }})" },
        { "ai3", "Microsoft.ApplicationInsights.TelemetryClient", "sdk.TrackEvent({0}, new Dictionary<string, string> {{ [\"amount\"] = \"1\", {1} }})" },
        { "ai3", "Microsoft.ApplicationInsights.TelemetryClient", "sdk.TrackEvent(new Microsoft.ApplicationInsights.DataContracts.EventTelemetry({0}) {{ Properties = {{ [\"amount\"] = \"1\", {1} }} }})" },
        { "amplitude_unity", "Amplitude", "sdk.logEvent({0}, new Dictionary<string, object> {{ [\"amount\"] = 1, {1} }})" },
        { "mparticle", "mParticle.Api.MParticle", "sdk.LogEvent(new mParticle.Model.CustomEvent({0}) {{ CustomAttributes = new() {{ [\"amount\"] = \"1\", {1} }} }})" },
        { "mparticle", "mParticle.Api.MParticle", "sdk.LogEvent(new mParticle.Model.CustomEvent({0}) {{ CustomAttributes = {{ [\"amount\"] = \"1\", {1} }} }})" },
        { "mixpanel_unity", "object", "mixpanel.Mixpanel.Track({0}, new mixpanel.Value {{ [\"amount\"] = 1, {1} }})" },
        { "unity_analytics", "Unity.Services.Analytics.IAnalyticsService", "sdk.RecordEvent(new Unity.Services.Analytics.CustomEvent({0}) {{ [\"amount\"] = 1, {1} }})" },
        { "experiments", "OptimizelySDK.IOptimizely", "sdk.Track({0}, \"u1\", null, new OptimizelySDK.Entity.EventTags {{ [\"amount\"] = 1, {1} }})" },
        { "experiments", "OptimizelySDK.IOptimizelyUserContext", "sdk.TrackEvent({0}, new OptimizelySDK.Entity.EventTags {{ [\"amount\"] = 1, {1} }})" },
        { "experiments", "StatsigUnity.StatsigClient", "sdk.LogEvent({0}, new Dictionary<string, string> {{ [\"amount\"] = \"1\", {1} }})" },
        { "experiments", "Statsig.StatsigUser", "Statsig.Server.StatsigServer.LogEvent(sdk, {0}, \"sku\", new Dictionary<string, string> {{ [\"amount\"] = \"1\", {1} }})" },
        { "experiments", "object", "NewRelic.Api.Agent.NewRelic.RecordCustomEvent({0}, new Dictionary<string, object> {{ [\"amount\"] = 1, {1} }})" },
        { "app_center", "object", "Microsoft.AppCenter.Analytics.Analytics.TrackEvent({0}, new Dictionary<string, string> {{ [\"amount\"] = \"1\", {1} }})" },
        { "hockey_app", "Microsoft.HockeyApp.IHockeyClient", "sdk.TrackEvent({0}, new Dictionary<string, string> {{ {1} }}, new Dictionary<string, double> {{ [\"amount\"] = 1 }})" },
        { "bot_framework", "Microsoft.Bot.Builder.IBotTelemetryClient", "sdk.TrackEvent({0}, new Dictionary<string, string> {{ [\"amount\"] = \"1\", {1} }})" },
        { "visual_studio", "Microsoft.VisualStudio.Telemetry.TelemetrySession", "sdk.PostEvent(new Microsoft.VisualStudio.Telemetry.TelemetryEvent({0}) {{ Properties = {{ [\"amount\"] = 1, {1} }} }})" },
        { "players", "object", "GameAnalyticsSDK.GameAnalytics.NewDesignEvent({0}, new Dictionary<string, object> {{ [\"amount\"] = 1, {1} }})" },
        { "players", "object", "AppMetrica.Instance.ReportEvent({0}, new Dictionary<string, object> {{ [\"amount\"] = 1, {1} }})" },
        { "players", "object", "AppsFlyerSDK.AppsFlyer.sendEvent({0}, new Dictionary<string, string> {{ [\"amount\"] = \"1\", {1} }})" },
        { "players", "object", "Facebook.Unity.FB.LogAppEvent({0}, parameters: new Dictionary<string, object> {{ [\"amount\"] = 1, {1} }})" },
        { "players", "object", "CleverTapSDK.CleverTap.RecordEvent({0}, new Dictionary<string, object> {{ [\"amount\"] = 1, {1} }})" },
        { "players", "object", "Appboy.AppboyBinding.LogCustomEvent({0}, new Dictionary<string, object> {{ [\"amount\"] = 1, {1} }})" },
        { "avo", "Avo.Inspector.AvoInspector", "await sdk.TrackSchemaFromEvent({0}, new Dictionary<string, object> {{ [\"amount\"] = 1, {1} }})" },
        { "posthog_unity", "PostHogUnity.PostHogSDK", "sdk.Capture({0}, new() {{ [\"amount\"] = 1, {1} }})" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Checks_the_name(string sdk, string type, string call)
    {
        await Code.With(type, Reference(sdk), string.Format(call, "{|TRK101:\"sign_up\"|}") + ";", PlanFor(sdk)).Verify();
        await Code.With(type, Reference(sdk), string.Format(call, "\"signup\"") + ";", PlanFor(sdk)).Verify();
    }

    [Theory]
    [MemberData(nameof(Bags))]
    public async Task Checks_the_properties(string sdk, string type, string call)
    {
        await Code.With(type, Reference(sdk), string.Format(call, "\"order_placed\"", "[\"currency\"] = \"EUR\"") + ";", PlanFor(sdk)).Verify();
        await Code.With(type, Reference(sdk), string.Format(call, "{|TRK104:\"order_placed\"|}", "[\"coupon\"] = \"c\"") + ";", PlanFor(sdk)).Verify();
        await Code.With(type, Reference(sdk), string.Format(call, "\"order_placed\"", "[\"currency\"] = \"EUR\", [{|TRK105:\"shop\"|}] = \"s\"") + ";", PlanFor(sdk)).Verify();
    }

    [Theory]
    [InlineData("{ }", "=> null; set { }")]
    [InlineData("=> throw null;", "=> throw null; set => throw null;")]
    [InlineData("=> _held.Add(key, value);", "=> _held[key]; set => _held[key] = value;")]
    public Task Knows_the_properties_of_an_SDK_also_where_its_source_is_here(string add, string get) => new Scenario
    {
        Plan = Plans.Plain,
        Code = $$"""
            using System;
            using System.Collections;
            using System.Collections.Generic;
            using Segment.Serialization;

            namespace Segment.Serialization
            {
                public class JsonObject : IEnumerable
                {
                    private readonly Dictionary<string, object> _held = new();
                    public object this[string key] { get {{get}} }
                    public void Add(string key, object value) {{add}}
                    public IEnumerator GetEnumerator() => null;
                }
            }

            namespace Segment.Analytics
            {
                public class Analytics
                {
                    public virtual void Track(string name, JsonObject properties = default) { }
                }
            }

            public class C
            {
                public void M(Segment.Analytics.Analytics sdk)
                {
                    sdk.Track("order_placed", new JsonObject { { "amount", 1 }, { "currency", "EUR" } });
                    sdk.Track({|TRK104:"order_placed"|}, new JsonObject { ["amount"] = 1 });
                    sdk.Track({|TRK104:"order_placed"|}, new JsonObject());
                    var bag = new JsonObject();
                    bag["amount"] = 1;
                    sdk.Track({|TRK104:"order_placed"|}, bag);
                    bag.Add("currency", "EUR");
                    sdk.Track("order_placed", bag);
                }
            }
            """,
    }.Verify();

    [Fact]
    public Task Reads_fluent_properties() => Code.SegmentNet(
        """
        sdk.Track("u1", "order_placed", new Segment.Model.Properties().Add("amount", 1).Add("currency", "EUR"));
        sdk.Track("u1", {|TRK104:"order_placed"|}, new Segment.Model.Properties { { "amount", 1 } }.Add("coupon", "c"));
        sdk.Track("u1", "order_placed", {|TRK108:new Segment.Model.Properties().Add("amount", 1).Add(text, "EUR")|});
        """,
        Plans.Plain).Verify();

    [Fact]
    public Task Reads_single_properties() => Code.With(
        "object",
        MixpanelSdk.Unity,
        """
        mixpanel.Mixpanel.Track("item_seen", "item_id", "i1");
        mixpanel.Mixpanel.Track({|TRK104:"item_seen"|}, {|TRK105:"id"|}, "i1");
        """).Verify();

    [Fact]
    public Task Reads_the_request_context_form_of_PostHog() => new Roslyn.Testing.Scenario
    {
        Plan = Plans.Plain,
        References = [PostHogSdk.Reference, PostHogSdk.AspNetCore],
        Code = Code.Method(
            """
            sdk.Capture("signup");
            sdk.Capture({|TRK101:"sign_up"|});
            sdk.Capture({|TRK104:"order_placed"|}, new Dictionary<string, object> { ["amount"] = 1 });
            """,
            "IPostHogClient sdk",
            "PostHog",
            "PostHog.AspNetCore"),
    }.Verify();

    [Fact]
    public Task Reads_event_telemetry_that_is_filled_later() => Code.With(
        "Microsoft.ApplicationInsights.TelemetryClient",
        ApplicationInsightsSdk.Version2,
        """
        var filled = new Microsoft.ApplicationInsights.DataContracts.EventTelemetry({|TRK104:"order_placed"|});
        filled.Properties["amount"] = "1";
        sdk.TrackEvent(filled);
        var wrong = new Microsoft.ApplicationInsights.DataContracts.EventTelemetry({|TRK101:"order"|});
        wrong.Properties["amount"] = "1";
        sdk.TrackEvent(wrong);
        var renamed = new Microsoft.ApplicationInsights.DataContracts.EventTelemetry("signup");
        renamed.Name = text;
        sdk.TrackEvent({|TRK115:renamed|});
        """).Verify();

    [Fact]
    public Task Reads_parameters_of_Firebase() => Code.With(
        "object",
        GameSdk.Firebase,
        """
        FirebaseAnalytics.LogEvent("order_placed", new Parameter("amount", 1.0), new Parameter("currency", "EUR"));
        FirebaseAnalytics.LogEvent({|TRK104:"order_placed"|}, new Parameter("amount", 1.0), new Parameter({|TRK105:"shop"|}, "s"));
        FirebaseAnalytics.LogEvent("order_placed", new[] { new Parameter("amount", 1.0), new Parameter("currency", "EUR") });
        FirebaseAnalytics.LogEvent({|TRK104:"order_placed"|}, new Parameter[] { new("amount", 1.0) });
        FirebaseAnalytics.LogEvent("item_seen", "item_id", "i1");
        FirebaseAnalytics.LogEvent({|TRK104:"item_seen"|}, {|TRK105:"id"|}, 1.0);
        var list = new List<Parameter> { new Parameter("amount", 1.0) };
        FirebaseAnalytics.LogEvent({|TRK104:"order_placed"|}, list.ToArray());
        """.Replace("FirebaseAnalytics", "Firebase.Analytics.FirebaseAnalytics").Replace("Parameter", "Firebase.Analytics.Parameter")).Verify();

    [Fact]
    public Task Reads_parameters_of_the_older_plugin_for_Firebase() => Code.With(
        "Plugin.FirebaseAnalytics.IFirebaseAnalytics",
        GameSdk.FirebaseAnalyticsPlugin,
        """
        sdk.LogEvent("order_placed", new Parameter("amount", 1.0), new Parameter("currency", "EUR"));
        sdk.LogEvent({|TRK104:"order_placed"|}, new Parameter("amount", 1.0), new Parameter({|TRK105:"shop"|}, "s"));
        sdk.LogEvent("order_placed", new Dictionary<string, object> { ["amount"] = 1.0, ["currency"] = "EUR" });
        """.Replace("Parameter", "Plugin.FirebaseAnalytics.Parameter")).Verify();

    [Fact]
    public Task Reads_the_segmentation_of_Countly() => Code.With(
        "object",
        GameSdk.Players,
        """
        var segmentation = new Segmentation();
        segmentation.Add("amount", "1");
        if (condition)
            segmentation.Add("coupon", text);
        await Countly.RecordEvent({|TRK104:"order_placed"|}, 1, segmentation);
        segmentation.Add("currency", "EUR");
        await Countly.RecordEvent("order_placed", 1, segmentation);
        await Countly.RecordEvent("order_placed", 1, {|TRK105:Seen()|});
        Segmentation Seen() { var made = new Segmentation(); made.Add("amount", "1"); made.Add("currency", text); made.Add("shop", "s"); return made; }
        """.Replace("Segmentation", "CountlySDK.Segmentation").Replace("await Countly", "await CountlySDK.Countly")).Verify();

    [Fact]
    public Task Reads_events_of_Unity_by_their_base() => new Roslyn.Testing.Scenario
    {
        Plan = Plans.Plain,
        References = [GameSdk.UnityAnalytics],
        Code = Code.Method(
            """
            sdk.RecordEvent(new CustomEvent("order_placed") { { "amount", 1.0 }, { "currency", "EUR" } });
            sdk.RecordEvent(new CustomEvent({|TRK104:"order_placed"|}) { { "amount", 1.0 }, { {|TRK105:"shop"|}, "s" } });
            var filled = new CustomEvent({|TRK104:"order_placed"|});
            filled["amount"] = 1.0;
            filled.Add("coupon", text);
            sdk.RecordEvent(filled);
            sdk.RecordEvent(new SignedUp());
            sdk.RecordEvent({|TRK101:new Typo()|});
            sdk.RecordEvent(new Named({|TRK101:"nothing"|}, "name"));
            """,
            "IAnalyticsService sdk",
            "Unity.Services.Analytics")
            + """
            public class SignedUp : Unity.Services.Analytics.Event { public SignedUp() : base("signup") { } }
            public class Typo : Unity.Services.Analytics.Event { public Typo() : base("sign_up") { } }
            public class Named : Unity.Services.Analytics.Event { public Named(string event_, string name) : base(event_) { } }
            """,
    }.Verify();

    [Fact]
    public Task Says_what_it_does_not_read_of_the_SDKs_of_games() => Code.With(
        "object",
        GameSdk.Players,
        """
        AppMetrica.Instance.ReportEvent("order_placed", {|TRK108:text|});
        GameAnalyticsSDK.GameAnalytics.NewDesignEvent("order_placed", {|TRK108:new Dictionary<string, object>()|}, true);
        GameAnalyticsSDK.GameAnalytics.NewErrorEvent("no event");
        """).Verify();

    [Fact]
    public Task Reads_a_dictionary_of_any_keys_and_none_of_the_platform() => Code.With(
        "object",
        GameSdk.FirebaseIos,
        """
        Firebase.Analytics.Analytics.LogEvent({|TRK104:"order_placed"|}, new Dictionary<object, object> { ["currency"] = "EUR" });
        var bag = new Dictionary<object, object>();
        bag.Add("currency", "EUR");
        bag["amount"] = 1;
        Firebase.Analytics.Analytics.LogEvent("order_placed", bag);
        Firebase.Analytics.Analytics.LogEvent("order_placed", {|TRK108:Foundation.NSDictionary<Foundation.NSString, Foundation.NSObject>.FromObjectsAndKeys(Array.Empty<object>(), Array.Empty<object>())|});
        Firebase.Analytics.Analytics.LogEvent({|TRK101:"sign_up"|}, (Dictionary<object, object>)null!);
        """).Verify();

    [Fact]
    public Task Does_not_take_other_mParticle_events_for_custom_ones() => Code.With(
        "mParticle.Api.MParticle", MParticleSdk.Reference, "sdk.LogEvent(new mParticle.Model.SessionStartEvent());").Verify();

    [Fact]
    public Task Widens_a_bag_by_an_enrichment() => Code.With(
        "Segment.Analytics.Analytics",
        SegmentSdk.Reference,
        """
        sdk.Track("order_placed", {|TRK108:new() { ["amount"] = 1 }|}, raw => raw);
        sdk.Track({|TRK104:"order_placed"|}, new() { ["amount"] = 1 }, null);
        sdk.Track("order_placed", new() { ["amount"] = 1, ["currency"] = "EUR" }, default);
        """.Replace("{|TRK108:new()", "{|TRK108:new|}()").Replace(" }|}, raw", " }, raw")).Verify();

    // What these send is no event of the product unless a plan says so.
    private static string PlanFor(string sdk) => sdk != "experiments" ? Plans.Plain : Plans.Plain + """

        emitters:
          - { builtin: launch_darkly }
          - { builtin: optimizely }
          - { builtin: new_relic }
        """;

    private static MetadataReference Reference(string sdk) => sdk switch
    {
        "segment" => SegmentSdk.Reference,
        "segment_net" => SegmentNetSdk.Segment,
        "rudderstack" => SegmentNetSdk.RudderStack,
        "posthog" => PostHogSdk.Reference,
        "posthog_unity" => PostHogSdk.Unity,
        "mixpanel" => MixpanelSdk.Reference,
        "mixpanel_unity" => MixpanelSdk.Unity,
        "ai2" => ApplicationInsightsSdk.Version2,
        "ai3" => ApplicationInsightsSdk.Version3,
        "amplitude_unity" => AmplitudeSdk.Unity,
        "amplitude_sharp" => AmplitudeSdk.Sharp,
        "firebase_unity" => GameSdk.Firebase,
        "firebase_ios" => GameSdk.FirebaseIos,
        "firebase_plugin" => GameSdk.FirebasePlugin,
        "firebase_analytics_plugin" => GameSdk.FirebaseAnalyticsPlugin,
        "aptabase" => GameSdk.Aptabase,
        "unity_engine" => GameSdk.UnityEngine,
        "unity_analytics" => GameSdk.UnityAnalytics,
        "app_center" => GameSdk.AppCenter,
        "avo" => GameSdk.Avo,
        "hockey_app" => MicrosoftSdk.HockeyApp,
        "bot_framework" => MicrosoftSdk.BotFramework,
        "visual_studio" => MicrosoftSdk.VisualStudio,
        "players" => GameSdk.Players,
        "experiments" => ExperimentSdk.Reference,
        _ => MParticleSdk.Reference,
    };
}
