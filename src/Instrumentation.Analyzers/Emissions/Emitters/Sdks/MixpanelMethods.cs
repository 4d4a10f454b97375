using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>Mixpanel for .NET and for Unity. What describes people is no event, and <c>TrackTest</c> sends nothing.</summary>
internal static class MixpanelMethods
{
    // What the library itself understands among the properties, and takes in the spelling of C# too.
    private static readonly string[] Own = ["token", "time", "ip", "Token", "Time", "Ip", "Duration", "Os", "ScreenWidth", "ScreenHeight"];

    /// <summary>The client, and its interface.</summary>
    public static IReadOnlyList<EmitterDefinition> Client() => [Track("TrackAsync"), Track("GetTrackMessage")];

    /// <summary>Unity, which keeps the person.</summary>
    public static IReadOnlyList<EmitterDefinition> Unity() =>
        [new() { Method = "Track", Event = "eventName", Properties = ["properties"], Single = ("key", "value"), Holds = [KeyLevel.User] }];

    private static EmitterDefinition Track(string method) => new()
    {
        Method = method,
        Event = "event",
        Properties = ["properties"],
        Keys = [new EmitterKey("distinctId", KeyLevel.User)],
        ReservedKeys = [new EmitterKey("distinct_id", KeyLevel.User), new EmitterKey("DistinctId", KeyLevel.User), .. from name in Own select new EmitterKey(name, Level: null)],
    };
}
