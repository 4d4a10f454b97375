using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>The SDK calls that emit by name, as each SDK's own source declares them.</summary>
internal static class WellKnownEmitters
{
    private static readonly EmitterKey UserId = new("userId", KeyLevel.User);
    private static readonly EmitterKey DistinctId = new("distinctId", KeyLevel.User);

    private static readonly EventObjectDefinition EventTelemetry = new(
        "Microsoft.ApplicationInsights.DataContracts.EventTelemetry", "name", "Name", [], ["Properties", "Metrics"]);

    private static readonly EventObjectDefinition CustomEvent = new(
        "mParticle.Model.CustomEvent", "eventName", "EventName", [], ["CustomAttributes"]);

    private static readonly EventObjectDefinition ActivityEvent = new(
        "System.Diagnostics.ActivityEvent", "name", null, ["tags"], []);

    /// <summary>The whole table. What an SDK adds by its own configuration, the plan says with <c>supplies:</c>.</summary>
    public static IReadOnlyList<EmitterDefinition> All { get; } =
    [
        // Segment.Analytics.CSharp keeps the user and the anonymous id since Identify.
        new() { Builtin = "segment", Type = "Segment.Analytics.Analytics", Method = "Track", Event = "name", Properties = ["properties"], Enrichment = ["enrichment"], Holds = [KeyLevel.User] },
        new() { Builtin = "segment", Type = "Segment.Analytics.Compat.AnalyticsExtensions", Method = "Track", Event = "eventName", Properties = ["properties"], Keys = [UserId] },

        // Analytics.NET: the user goes with every call; options may bring an anonymous id and a context.
        SegmentNet("Segment.IAnalyticsClient"),
        SegmentNet("Segment.Client"),
        SegmentNet("RudderStack.IRudderAnalyticsClient") with { Builtin = "rudderstack" },
        SegmentNet("RudderStack.RudderClient") with { Builtin = "rudderstack" },

        PostHog("PostHog.IPostHogClient"),
        PostHog("PostHog.PostHogClient"),
        PostHog("PostHog.CaptureExtensions"),

        // The request context holds the distinct id and the session id that the browser sent along.
        PostHog("PostHog.AspNetCore.PostHogRequestContextExtensions") with { Keys = [], Holds = [KeyLevel.User, KeyLevel.Session] },
        PostHog("PostHogUnity.PostHog") with { Builtin = "posthog_unity", Keys = [], Holds = [KeyLevel.User, KeyLevel.Session] },
        PostHog("PostHogUnity.PostHogSDK") with { Builtin = "posthog_unity", Keys = [], Holds = [KeyLevel.User, KeyLevel.Session] },

        Mixpanel("Mixpanel.IMixpanelClient", "TrackAsync"),
        Mixpanel("Mixpanel.MixpanelClient", "TrackAsync"),
        Mixpanel("Mixpanel.IMixpanelClient", "GetTrackMessage"),
        Mixpanel("Mixpanel.MixpanelClient", "GetTrackMessage"),
        new() { Builtin = "mixpanel_unity", Type = "mixpanel.Mixpanel", Method = "Track", Event = "eventName", Properties = ["properties"], Single = ("key", "value"), Holds = [KeyLevel.User] },

        // 2.x has `metrics` beside `properties`; both become properties of the event. Initializers are `supplies:`.
        new() { Builtin = "application_insights", Type = "Microsoft.ApplicationInsights.TelemetryClient", Method = "TrackEvent", Event = "eventName", Properties = ["properties", "metrics"] },
        new() { Builtin = "application_insights", Type = "Microsoft.ApplicationInsights.TelemetryClient", Method = "TrackEvent", Event = "telemetry", Style = EmitterStyle.Object, EventObject = EventTelemetry },

        // Amplitude's SDKs keep the user, the device and the session.
        new() { Builtin = "amplitude_unity", Type = "Amplitude", Method = "logEvent", Event = "evt", Properties = ["properties"], Holds = [KeyLevel.User, KeyLevel.Session] },
        new() { Builtin = "amplitude_sharp", Type = "AmplitudeSharp.AmplitudeService", Method = "Track", Event = "eventName", Properties = ["properties"], Holds = [KeyLevel.User, KeyLevel.Session] },

        // mParticle puts events into a batch that names the user.
        new() { Builtin = "mparticle", Type = "mParticle.Api.MParticle", Method = "LogEvent", Event = "baseEvent", Style = EmitterStyle.Object, EventObject = CustomEvent, Holds = [KeyLevel.User, KeyLevel.Session] },

        new() { Builtin = "activity", Type = "System.Diagnostics.Activity", Method = "AddEvent", Event = "e", Style = EmitterStyle.Object, EventObject = ActivityEvent, OnlyOnRequest = true },
    ];

    private static EmitterDefinition SegmentNet(string type) => new()
    {
        Builtin = "segment_net",
        Type = type,
        Method = "Track",
        Event = "eventName",
        Properties = ["properties"],
        Keys = [UserId],
        KeyOptions = ["options"],
    };

    private static EmitterDefinition PostHog(string type) => new()
    {
        Builtin = "posthog",
        Type = type,
        Method = "Capture",
        Event = "eventName",
        Properties = ["properties"],
        Keys = [DistinctId],
        ReservedKeys = [new EmitterKey("$session_id", KeyLevel.Session)],
    };

    private static EmitterDefinition Mixpanel(string type, string method) => new()
    {
        Builtin = "mixpanel",
        Type = type,
        Method = method,
        Event = "event",
        Properties = ["properties"],
        Keys = [DistinctId],
        ReservedKeys = [new EmitterKey("distinct_id", KeyLevel.User)],
    };
}
