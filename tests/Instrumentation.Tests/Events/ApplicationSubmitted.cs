using System.Text.Json;
using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

/// <summary>Eight properties, two keys and a group of attribution, as in the plan of the sample.</summary>
[TrackingEvent(Name)]
internal readonly struct ApplicationSubmitted : ITrackedEvent
{
    public const string Name = "application_submitted";

    private static readonly EventDefinition Definition = new(
        TestPlan.Plan,
        Name,
        "track",
        new CarriedDefinition(true, "user_id", "anonymous_id"),
        new CarriedDefinition(true, "session_id"),
        new CarriedDefinition(false, "utm_source"),
        new CarriedDefinition(false, "utm_campaign"));

    private readonly bool _built;

    public ApplicationSubmitted() => _built = true;

    public required string ApplicantId { get; init; }

    public required string CourseId { get; init; }

    public required Guid RoundId { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required AnyValue Answer { get; init; }

    public double? Score { get; init; }

    public TimeSpan? LeadTime { get; init; }

    public bool? IsInternal { get; init; }

    EventDefinition IPlannedEvent.Definition => Definition;

    bool IPlannedEvent.IsBuilt => _built;

    void IPlannedEvent.WriteProperties(Utf8JsonWriter writer)
    {
        WireWriter.Write(writer, "applicant_id"u8, ApplicantId);
        WireWriter.Write(writer, "course_id"u8, CourseId);
        WireWriter.Write(writer, "round_id"u8, RoundId);
        WireWriter.Write(writer, "submitted_at"u8, SubmittedAt);
        WireWriter.Write(writer, "answer"u8, Answer);
        if (Score is { } score)
            WireWriter.Write(writer, "score"u8, score);
        if (LeadTime is { } leadTime)
            WireWriter.Write(writer, "lead_time"u8, leadTime);
        if (IsInternal is { } isInternal)
            WireWriter.Write(writer, "is_internal"u8, isInternal);
    }
}
