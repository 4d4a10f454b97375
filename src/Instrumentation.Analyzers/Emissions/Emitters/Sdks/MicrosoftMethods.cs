using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>Application Insights and App Center. What telemetry initializers add, the plan says with <c>supplies:</c>.</summary>
internal static class MicrosoftMethods
{
    private static readonly EventObjectDefinition EventTelemetry = new("Microsoft.ApplicationInsights.DataContracts.EventTelemetry")
    {
        NameParameter = "name",
        NameMember = "Name",
        BagMembers = ["Properties", "Metrics"],
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
}
