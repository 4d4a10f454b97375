using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>Amplitude's SDKs, which keep the user, the device and the session.</summary>
internal static class AmplitudeMethods
{
    /// <summary>Unity.</summary>
    public static IReadOnlyList<EmitterDefinition> Unity() =>
        [new() { Method = "logEvent", Event = "evt", Properties = ["properties"], Holds = [KeyLevel.User, KeyLevel.Session] }];

    /// <summary>AmplitudeSharp.</summary>
    public static IReadOnlyList<EmitterDefinition> Sharp() =>
    [
        new() { Method = "Track", Event = "eventName", Properties = ["properties"], Holds = [KeyLevel.User, KeyLevel.Session] },
        new() { Method = "Identify", Kind = EventKind.Identify, Unread = "they are members of Amplitude's own types", Holds = [KeyLevel.User, KeyLevel.Session] },
    ];
}
