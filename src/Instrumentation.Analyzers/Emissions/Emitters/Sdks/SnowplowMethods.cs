using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>Snowplow for .NET and for Unity. The subject, which names user and session, belongs to the tracker.</summary>
internal static class SnowplowMethods
{
    /// <summary>The tracker.</summary>
    public static IReadOnlyList<EmitterDefinition> Tracker() =>
        [new() { Method = "Track", Event = "newEvent", Style = EmitterStyle.Snowplow, Holds = [KeyLevel.User, KeyLevel.Session] }];
}
