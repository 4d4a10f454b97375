using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>SDKs of games and apps, which keep user and session: mParticle, Firebase, Unity Analytics. Avo's inspector sees what others send.</summary>
internal static class MobileMethods
{
    private static readonly KeyLevel[] Held = [KeyLevel.User, KeyLevel.Session];

    private static readonly EventObjectDefinition CustomEvent = new("mParticle.Model.CustomEvent")
    {
        NameParameter = "eventName",
        NameMember = "EventName",
        BagMembers = ["CustomAttributes"],
    };

    private static readonly EventObjectDefinition UnityEvent = new("Unity.Services.Analytics.Event")
    {
        NameParameter = "name",
        IsBag = true,
    };

    /// <summary>mParticle, which puts events into a batch that names the user.</summary>
    public static IReadOnlyList<EmitterDefinition> MParticle() =>
        [new() { Method = "LogEvent", Event = "baseEvent", Style = EmitterStyle.Object, EventObject = CustomEvent, Holds = Held }];

    /// <summary>Firebase for Unity.</summary>
    public static IReadOnlyList<EmitterDefinition> Firebase() =>
        [new() { Method = "LogEvent", Event = "name", Properties = ["parameters"], Single = ("parameterName", "parameterValue"), Holds = Held }];

    /// <summary>Unity Analytics.</summary>
    public static IReadOnlyList<EmitterDefinition> UnityAnalytics() =>
        [new() { Method = "RecordEvent", Event = "e", Style = EmitterStyle.Object, EventObject = UnityEvent, Holds = Held }];

    /// <summary>Avo's inspector, which gets what is sent to another SDK, keys aside.</summary>
    public static IReadOnlyList<EmitterDefinition> AvoInspector() =>
        [new() { Method = "TrackSchemaFromEvent", Event = "eventName", Properties = ["eventProperties"], Holds = Held }];
}
