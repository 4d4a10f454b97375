using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>SDKs of experiments, which get an event to tell which variant brought it, and New Relic's agent, which keeps events for anybody to count.</summary>
internal static class ExperimentMethods
{
    /// <summary>LaunchDarkly; its <c>LdValue</c> is not read.</summary>
    public static IReadOnlyList<EmitterDefinition> LaunchDarkly() =>
    [
        new()
        {
            Method = "Track",
            Event = "name",
            Properties = ["data"],
            Keys = [new EmitterKey("context", KeyLevel.User), new EmitterKey("user", KeyLevel.User), new EmitterKey("metricValue", Level: null, "metric_value")],
        },
    ];

    /// <summary>Optimizely, which is told the person with each event.</summary>
    public static IReadOnlyList<EmitterDefinition> Optimizely() =>
        [new() { Method = "Track", Event = "eventKey", Properties = ["eventTags"], Keys = [new EmitterKey("userId", KeyLevel.User)] }];

    /// <summary>Optimizely's context of one person.</summary>
    public static IReadOnlyList<EmitterDefinition> OptimizelyUser() =>
        [new() { Method = "TrackEvent", Event = "eventName", Properties = ["eventTags"], Holds = [KeyLevel.User] }];

    /// <summary>Statsig for Unity, which keeps the person.</summary>
    public static IReadOnlyList<EmitterDefinition> StatsigUnity() =>
        [new() { Method = "LogEvent", Event = "eventName", Properties = ["metadata"], Keys = [new EmitterKey("value", Level: null, "value")], Holds = [KeyLevel.User, KeyLevel.Session] }];

    /// <summary>Statsig for servers, which is told the person with each event.</summary>
    public static IReadOnlyList<EmitterDefinition> StatsigServer() =>
        [new() { Method = "LogEvent", Event = "eventName", Properties = ["metadata"], Keys = [new EmitterKey("user", KeyLevel.User), new EmitterKey("value", Level: null, "value")] }];

    /// <summary>New Relic's agent, in whose transaction nobody is named.</summary>
    public static IReadOnlyList<EmitterDefinition> NewRelic() =>
        [new() { Method = "RecordCustomEvent", Event = "eventType", Properties = ["attributes"] }];
}
