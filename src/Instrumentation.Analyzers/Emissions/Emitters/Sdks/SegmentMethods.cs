using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>Segment.Analytics.CSharp, which keeps the user and the anonymous id since <c>Identify</c>.</summary>
internal static class SegmentMethods
{
    private static readonly EmitterKey[] UserId = [new("userId", KeyLevel.User)];

    /// <summary><c>Segment.Analytics.Analytics</c>.</summary>
    public static IReadOnlyList<EmitterDefinition> Analytics() =>
    [
        Of("Track", EventKind.Track, "properties") with { Event = "name" },
        Of("Page", EventKind.Page, "properties") with { Event = "title", Keys = Titled("title") },
        Of("Screen", EventKind.Screen, "properties") with { Event = "title", Keys = Titled("title") },
        Of("Identify", EventKind.Identify, "traits") with { Keys = UserId },
        Of("Group", EventKind.Group, "traits") with { Keys = [new EmitterKey("groupId", KeyLevel.Entity)] },
    ];

    /// <summary>The extension methods that take the user with every call.</summary>
    public static IReadOnlyList<EmitterDefinition> Compatible() =>
    [
        new() { Method = "Track", Event = "eventName", Properties = ["properties"], Keys = UserId },
        new() { Method = "Page", Kind = EventKind.Page, Event = "eventName", Properties = ["properties"], Keys = [.. UserId, .. Titled("eventName")] },
        new() { Method = "Screen", Kind = EventKind.Screen, Event = "eventName", Properties = ["properties"], Keys = [.. UserId, .. Titled("eventName")] },
        new() { Method = "Group", Kind = EventKind.Group, Properties = ["traits"], Keys = [.. UserId, new EmitterKey("groupId", KeyLevel.Entity)] },
    ];

    /// <summary>What a page's title and category give: a plan may list them as properties.</summary>
    internal static EmitterKey[] Titled(string parameter) =>
    [
        new(parameter, Level: null, "name"),
        new(parameter, Level: null, "title"),
        new("category", Level: null, "category"),
    ];

    private static EmitterDefinition Of(string method, EventKind kind, string properties) =>
        new() { Method = method, Kind = kind, Properties = [properties], Enrichment = ["enrichment"], Holds = [KeyLevel.User] };
}
