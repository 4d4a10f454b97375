using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>Application Insights, App Center and those that came before it, the Bot Framework, Visual Studio. What telemetry initializers add, the plan says with <c>supplies:</c>.</summary>
internal static class MicrosoftMethods
{
    private static readonly EventObjectDefinition EventTelemetry = new("Microsoft.ApplicationInsights.DataContracts.EventTelemetry")
    {
        NameParameter = "name",
        NameMember = "Name",
        BagMembers = ["Properties", "Metrics"],
    };

    private static readonly EventObjectDefinition TelemetryEvent = new("Microsoft.VisualStudio.Telemetry.TelemetryEvent")
    {
        NameParameter = "eventName",
        BagMembers = ["Properties"],
    };

    /// <summary><c>TelemetryClient</c>; 2.x has <c>metrics</c> beside <c>properties</c>, and both become properties of the event.</summary>
    public static IReadOnlyList<EmitterDefinition> ApplicationInsights() =>
    [
        new() { Method = "TrackEvent", Event = "eventName", Properties = ["properties", "metrics"] },
        new() { Method = "TrackEvent", Event = "telemetry", Style = EmitterStyle.Object, EventObject = EventTelemetry },
        new() { Method = "TrackPageView", Kind = EventKind.Page, Event = "name", Keys = SegmentMethods.Titled("name") },
    ];

    /// <summary>App Center, which keeps user and session.</summary>
    public static IReadOnlyList<EmitterDefinition> AppCenter() =>
        [new() { Method = "TrackEvent", Event = "name", Properties = ["properties"], Holds = [KeyLevel.User, KeyLevel.Session] }];

    /// <summary>HockeyApp, which became App Center.</summary>
    public static IReadOnlyList<EmitterDefinition> HockeyApp() =>
        [new() { Method = "TrackEvent", Event = "eventName", Properties = ["properties", "metrics"], Holds = [KeyLevel.User, KeyLevel.Session] }];

    /// <summary>The Bot Framework, whose client hands on to Application Insights.</summary>
    public static IReadOnlyList<EmitterDefinition> BotFramework() =>
        [new() { Method = "TrackEvent", Event = "eventName", Properties = ["properties", "metrics"] }];

    /// <summary>Extensions of Visual Studio, whose session names user and session.</summary>
    public static IReadOnlyList<EmitterDefinition> VisualStudio() =>
    [
        new() { Method = "PostEvent", Event = "eventName", Holds = [KeyLevel.User, KeyLevel.Session] },
        new() { Method = "PostEvent", Event = "telemetryEvent", Style = EmitterStyle.Object, EventObject = TelemetryEvent, Holds = [KeyLevel.User, KeyLevel.Session] },
    ];
}
