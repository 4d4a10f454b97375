using Instrumentation.Analyzers.Emissions.Emitters.Sdks;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>The SDKs' types that emit by name, as each SDK's own source declares them.</summary>
internal static class WellKnownEmitters
{
    /// <summary>The whole table. What an SDK adds by its own configuration, the plan says with <c>supplies:</c>.</summary>
    public static IReadOnlyList<EmittingType> All { get; } =
    [
        new("segment", "Segment.Analytics.Analytics", SegmentMethods.Analytics),
        new("segment", "Segment.Analytics.Compat.AnalyticsExtensions", SegmentMethods.Compatible),
        new("segment_net", "Segment.IAnalyticsClient", SegmentNetMethods.Client),
        new("segment_net", "Segment.Client", SegmentNetMethods.Client),
        new("rudderstack", "RudderStack.IRudderAnalyticsClient", SegmentNetMethods.Client),
        new("rudderstack", "RudderStack.RudderClient", SegmentNetMethods.Client),
        new("posthog", "PostHog.IPostHogClient", PostHogMethods.Client),
        new("posthog", "PostHog.PostHogClient", PostHogMethods.Client),
        new("posthog", "PostHog.CaptureExtensions", PostHogMethods.Extensions),
        new("posthog", "PostHog.AspNetCore.PostHogRequestContextExtensions", PostHogMethods.OfRequest),
        new("posthog_unity", "PostHogUnity.PostHog", PostHogMethods.Unity),
        new("posthog_unity", "PostHogUnity.PostHogSDK", PostHogMethods.Unity),
        new("mixpanel", "Mixpanel.IMixpanelClient", MixpanelMethods.Client),
        new("mixpanel", "Mixpanel.MixpanelClient", MixpanelMethods.Client),
        new("mixpanel_unity", "mixpanel.Mixpanel", MixpanelMethods.Unity),
        new("snowplow", "Snowplow.Tracker.Tracker", SnowplowMethods.Tracker),
        new("snowplow_unity", "SnowplowTracker.Tracker", SnowplowMethods.Tracker),
        new("application_insights", "Microsoft.ApplicationInsights.TelemetryClient", MicrosoftMethods.ApplicationInsights),
        new("app_center", "Microsoft.AppCenter.Analytics.Analytics", MicrosoftMethods.AppCenter),
        new("hockey_app", "Microsoft.HockeyApp.IHockeyClient", MicrosoftMethods.HockeyApp),
        new("bot_framework", "Microsoft.Bot.Builder.IBotTelemetryClient", MicrosoftMethods.BotFramework),
        new("visual_studio", "Microsoft.VisualStudio.Telemetry.TelemetrySession", MicrosoftMethods.VisualStudio),
        new("amplitude_unity", "Amplitude", AmplitudeMethods.Unity),
        new("amplitude_sharp", "AmplitudeSharp.AmplitudeService", AmplitudeMethods.Sharp),
        new("mparticle", "mParticle.Api.MParticle", MobileMethods.MParticle),
        new("mparticle", "mParticle.Api.IMParticle", MobileMethods.MParticle),
        new("firebase_unity", "Firebase.Analytics.FirebaseAnalytics", MobileMethods.Firebase),
        new("firebase_ios", "Firebase.Analytics.Analytics", MobileMethods.FirebaseIos),
        new("firebase_plugin", "Plugin.Firebase.Analytics.IFirebaseAnalytics", MobileMethods.FirebasePlugin),
        new("firebase_plugin", "Plugin.FirebaseAnalytics.IFirebaseAnalytics", MobileMethods.FirebaseAnalyticsPlugin),
        new("unity_analytics", "Unity.Services.Analytics.IAnalyticsService", MobileMethods.UnityAnalytics),
        new("unity_analytics", "UnityEngine.Analytics.Analytics", MobileMethods.UnityEngine),
        new("unity_analytics", "UnityEngine.Analytics.AnalyticsEvent", MobileMethods.UnityStandardEvents),
        new("aptabase", "Aptabase.Maui.IAptabaseClient", MobileMethods.Aptabase),
        new("game_analytics", "GameAnalyticsSDK.GameAnalytics", GameMethods.GameAnalytics),
        new("app_metrica", "IYandexAppMetrica", GameMethods.AppMetrica),
        new("appsflyer", "AppsFlyerSDK.AppsFlyer", GameMethods.AppsFlyer),
        new("facebook_unity", "Facebook.Unity.FB", GameMethods.Facebook),
        new("countly", "CountlySDK.Countly", GameMethods.Countly),
        new("countly", "CountlySDK.CountlyCommon.CountlyBase", GameMethods.Countly),
        new("clevertap", "CleverTapSDK.CleverTap", GameMethods.CleverTap),
        new("clevertap", "CleverTap.CleverTapBinding", GameMethods.CleverTap),
        new("braze_unity", "Appboy.AppboyBinding", GameMethods.Braze),
        new("statsig_unity", "StatsigUnity.StatsigClient", ExperimentMethods.StatsigUnity),
        new("statsig", "Statsig.Server.StatsigServer", ExperimentMethods.StatsigServer),
        new("avo_inspector", "Avo.Inspector.AvoInspector", MobileMethods.AvoInspector),
        new("avo_inspector", "AvoInspector", MobileMethods.AvoInspector),

        new("launch_darkly", "LaunchDarkly.Sdk.Server.Interfaces.ILdClient", ExperimentMethods.LaunchDarkly) { OnlyOnRequest = true },
        new("optimizely", "OptimizelySDK.IOptimizely", ExperimentMethods.Optimizely) { OnlyOnRequest = true },
        new("optimizely", "OptimizelySDK.IOptimizelyUserContext", ExperimentMethods.OptimizelyUser) { OnlyOnRequest = true },
        new("new_relic", "NewRelic.Api.Agent.NewRelic", ExperimentMethods.NewRelic) { OnlyOnRequest = true },
        new("activity", "System.Diagnostics.Activity", TelemetryMethods.Activity) { OnlyOnRequest = true },
        new("telemetry_span", "OpenTelemetry.Trace.TelemetrySpan", TelemetryMethods.TelemetrySpan) { OnlyOnRequest = true },
        new("log_record", "OpenTelemetry.Logs.Logger", TelemetryMethods.LogRecord) { OnlyOnRequest = true },
        new("logger", "Microsoft.Extensions.Logging.ILogger", TelemetryMethods.Logger) { OnlyOnRequest = true },
        new("logger", "Microsoft.Extensions.Logging.LoggerExtensions", TelemetryMethods.Logger) { OnlyOnRequest = true },
        new("logger", "Microsoft.Extensions.Logging.LoggerMessage", TelemetryMethods.LoggerMessage) { OnlyOnRequest = true },
        new("custom_event_log", "Microsoft.Extensions.Logging.LoggerExtensions", TelemetryMethods.CustomEvents) { Marker = MessageTemplate.CustomEvent },
        new("custom_event_log", "Microsoft.Extensions.Logging.LoggerMessage", TelemetryMethods.DefinedCustomEvents) { Marker = MessageTemplate.CustomEvent },
    ];

    /// <summary>The names by which a plan speaks of them.</summary>
    public static IReadOnlyList<string> Builtins { get; } = [.. All.Select(static type => type.Builtin).OfType<string>().Distinct()];
}
