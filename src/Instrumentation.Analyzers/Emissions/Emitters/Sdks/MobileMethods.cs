using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>SDKs of games and apps, which keep user and session: mParticle, Firebase, Unity Analytics. Avo's inspector sees what others send.</summary>
internal static class MobileMethods
{
    private const string Bundle = "Android.OS.Bundle";

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

    /// <summary>
    /// Firebase for Unity, and the binding of its class for Android, which has the same name and takes the platform's own kind of dictionary. Bindings
    /// of closed libraries may lack the names of the parameters.
    /// </summary>
    public static IReadOnlyList<EmitterDefinition> Firebase() =>
    [
        new() { Method = "LogEvent", Event = "name", Properties = ["parameters"], PropertiesType = Bundle, Single = ("parameterName", "parameterValue"), Holds = Held },
        new() { Method = "LogEvent", Event = "p0", PropertiesType = Bundle, Holds = Held },
    ];

    /// <summary>The binding of Firebase's class for iOS, with a dictionary of .NET, or one of the platform, which is not read.</summary>
    public static IReadOnlyList<EmitterDefinition> FirebaseIos() =>
        [new() { Method = "LogEvent", Event = "name", Properties = ["parameters", "nsParameters"], Holds = Held }];

    /// <summary>Firebase for .NET apps, by the plugin that is there for both platforms.</summary>
    public static IReadOnlyList<EmitterDefinition> FirebasePlugin() =>
        [new() { Method = "LogEvent", Event = "eventName", Properties = ["parameters"], Holds = Held }];

    /// <summary>The plugin of Xamarin's time, which has parameters of its own.</summary>
    public static IReadOnlyList<EmitterDefinition> FirebaseAnalyticsPlugin() =>
        [new() { Method = "LogEvent", Event = "name", Properties = ["parameters"], Holds = Held }];

    /// <summary>Aptabase for MAUI, which knows sessions and no persons; its method was renamed.</summary>
    public static IReadOnlyList<EmitterDefinition> Aptabase() =>
    [
        .. from method in new[] { "TrackEvent", "TrackEventAsync" }
           select new EmitterDefinition { Method = method, Event = "eventName", Properties = ["props"], Holds = [KeyLevel.Session] },
    ];

    /// <summary>Unity Analytics, whose older versions take a name and a dictionary.</summary>
    public static IReadOnlyList<EmitterDefinition> UnityAnalytics() =>
    [
        new() { Method = "RecordEvent", Event = "e", Style = EmitterStyle.Object, EventObject = UnityEvent, Holds = Held },
        new() { Method = "RecordEvent", Event = "eventName", Holds = Held },
        new() { Method = "CustomData", Event = "eventName", Properties = ["eventParams"], Holds = Held },
    ];

    /// <summary>What Unity's engine brought before it had a package for it.</summary>
    public static IReadOnlyList<EmitterDefinition> UnityEngine() =>
        [new() { Method = "CustomEvent", Event = "customEventName", Properties = ["eventData"], Holds = Held }];

    /// <summary>The engine's standard events, of which one takes a name.</summary>
    public static IReadOnlyList<EmitterDefinition> UnityStandardEvents() =>
        [new() { Method = "Custom", Event = "eventName", Properties = ["eventData"], Holds = Held }];

    /// <summary>Avo's inspector, which gets what is sent to another SDK, keys aside.</summary>
    public static IReadOnlyList<EmitterDefinition> AvoInspector() =>
        [new() { Method = "TrackSchemaFromEvent", Event = "eventName", Properties = ["eventProperties"], Holds = Held }];
}
