using System.Text.Json;
using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

/// <summary>A request event as the generator writes them.</summary>
[TrackingEvent(Name)]
internal readonly struct CourseViewed : ITrackedEvent
{
    public const string Name = "course_viewed";

    private static readonly EventDefinition Definition = new(
        TestPlan.Plan, Name, "track", new CarriedDefinition(true, "user_id", "anonymous_id"), new CarriedDefinition(false, "utm_source"));

    private readonly bool _built;

    public CourseViewed() => _built = true;

    public required string? CourseId { get; init; }

    public double? Score { get; init; }

    EventDefinition IPlannedEvent.Definition => Definition;

    bool IPlannedEvent.IsBuilt => _built;

    void IPlannedEvent.WriteProperties(Utf8JsonWriter writer)
    {
        WireWriter.Write(writer, "course_id"u8, CourseId);
        if (Score is { } score)
            WireWriter.Write(writer, "score"u8, score);
    }
}
