using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>SDKs by which games tell how they are played and where players come from. All keep the user and the session.</summary>
internal static class GameMethods
{
    private static readonly KeyLevel[] Held = [KeyLevel.User, KeyLevel.Session];

    /// <summary>GameAnalytics. Progressions and resources have no name; what all events carry may be merged into an event's own fields.</summary>
    public static IReadOnlyList<EmitterDefinition> GameAnalytics() =>
    [
        new()
        {
            Method = "NewDesignEvent",
            Event = "eventName",
            Properties = ["customFields"],
            Keys = [new EmitterKey("eventValue", Level: null, "value")],
            Enrichment = ["mergeFields"],
            Holds = Held,
        },
    ];

    /// <summary>AppMetrica; parameters may be a text of JSON, which is not read.</summary>
    public static IReadOnlyList<EmitterDefinition> AppMetrica() =>
        [new() { Method = "ReportEvent", Event = "message", Properties = ["parameters", "json"], Holds = Held }];

    /// <summary>AppsFlyer.</summary>
    public static IReadOnlyList<EmitterDefinition> AppsFlyer() =>
        [new() { Method = "sendEvent", Event = "eventName", Properties = ["eventValues"], Holds = Held }];

    /// <summary>Facebook's app events.</summary>
    public static IReadOnlyList<EmitterDefinition> Facebook() =>
        [new() { Method = "LogAppEvent", Event = "logEvent", Properties = ["parameters"], Keys = [new EmitterKey("valueToSum", Level: null, "_valueToSum")], Holds = Held }];

    /// <summary>CleverTap for Unity. What was charged has no name.</summary>
    public static IReadOnlyList<EmitterDefinition> CleverTap() =>
        [new() { Method = "RecordEvent", Event = "eventName", Properties = ["properties"], Holds = Held }];

    /// <summary>Braze for Unity. Purchases have no name.</summary>
    public static IReadOnlyList<EmitterDefinition> Braze() =>
        [new() { Method = "LogCustomEvent", Event = "eventName", Properties = ["properties"], Holds = Held }];

    /// <summary>Countly for .NET.</summary>
    public static IReadOnlyList<EmitterDefinition> Countly() =>
        [new() { Method = "RecordEvent", Event = "Key", Properties = ["Segmentation"], Holds = Held }];
}
