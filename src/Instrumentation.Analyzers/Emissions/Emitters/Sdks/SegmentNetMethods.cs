using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>
/// Analytics.NET and RudderStack, which have one shape: the user goes with every call, and options may bring an anonymous
/// id and a context.
/// </summary>
internal static class SegmentNetMethods
{
    private static readonly EmitterKey UserId = new("userId", KeyLevel.User);

    /// <summary>The client, and its interface.</summary>
    public static IReadOnlyList<EmitterDefinition> Client() =>
    [
        Of("Track", EventKind.Track, "properties") with { Event = "eventName" },
        Of("Page", EventKind.Page, "properties") with { Event = "name", Keys = [UserId, .. SegmentMethods.Titled("name")] },
        Of("Screen", EventKind.Screen, "properties") with { Event = "name", Keys = [UserId, .. SegmentMethods.Titled("name")] },
        Of("Identify", EventKind.Identify, "traits"),
        Of("Group", EventKind.Group, "traits") with { Keys = [UserId, new EmitterKey("groupId", KeyLevel.Entity)] },
    ];

    private static EmitterDefinition Of(string method, EventKind kind, string properties) =>
        new() { Method = method, Kind = kind, Properties = [properties], Keys = [UserId], KeyOptions = ["options"] };
}
