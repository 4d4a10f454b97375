using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters.Sdks;

/// <summary>PostHog: the .NET client and its extensions, those of ASP.NET Core, and Unity.</summary>
internal static class PostHogMethods
{
    private static readonly EmitterKey DistinctId = new("distinctId", KeyLevel.User);

    /// <summary>The client, and its interface.</summary>
    public static IReadOnlyList<EmitterDefinition> Client() =>
    [
        Capture,
        new() { Method = "IdentifyAsync", Kind = EventKind.Identify, Properties = ["personPropertiesToSet", "personPropertiesToSetOnce"], Keys = [DistinctId] },
        new() { Method = "GroupIdentifyAsync", Kind = EventKind.Group, Properties = ["properties"], Keys = [DistinctId, new EmitterKey("key", KeyLevel.Entity), new EmitterKey("type", Level: null, "group_type")] },
    ];

    /// <summary>The extension methods. Pages and screens have one name each; which one it was is a property.</summary>
    public static IReadOnlyList<EmitterDefinition> Extensions() =>
    [
        Capture,
        Capture with { Method = "CapturePageView", Kind = EventKind.Page, Event = null, FixedName = "$pageview", Keys = [DistinctId, new EmitterKey("pagePath", Level: null, "$current_url")] },
        Capture with { Method = "CaptureScreenView", Kind = EventKind.Screen, Event = null, FixedName = "$screen", Keys = [DistinctId, new EmitterKey("screenName", Level: null, "$screen_name")] },
    ];

    /// <summary>The extension methods that take the person and the session from the request.</summary>
    public static IReadOnlyList<EmitterDefinition> OfRequest() => [Held(Capture)];

    /// <summary>Unity, which keeps person and session.</summary>
    public static IReadOnlyList<EmitterDefinition> Unity() =>
    [
        Held(Capture),
        Held(Capture) with { Method = "Screen", Kind = EventKind.Screen, Event = null, FixedName = "$screen", Keys = [new EmitterKey("screenName", Level: null, "$screen_name")] },
    ];

    private static EmitterDefinition Capture => new()
    {
        Method = "Capture",
        Event = "eventName",
        Properties = ["properties"],
        Keys = [DistinctId],
        ReservedKeys = [new EmitterKey("$session_id", KeyLevel.Session)],
    };

    private static EmitterDefinition Held(EmitterDefinition definition) =>
        definition with { Keys = [], Holds = [KeyLevel.User, KeyLevel.Session] };
}
