using System.Text.Json;
using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

/// <summary>A stored event as the generator writes them.</summary>
[TrackingEvent(Name)]
internal readonly struct PaperPassed : IStoredEvent
{
    public const string Name = "paper_passed_server";

    private static readonly EventDefinition Definition = new(
        TestPlan.Plan, Name, "track", new CarriedDefinition(true, "user_id"), new CarriedDefinition(false, "utm_source"));

    private readonly bool _built;

    public PaperPassed() => _built = true;

    public required string ApplicantId { get; init; }

    EventDefinition IPlannedEvent.Definition => Definition;

    bool IPlannedEvent.IsBuilt => _built;

    void IPlannedEvent.WriteProperties(Utf8JsonWriter writer) => WireWriter.Write(writer, "applicant_id"u8, ApplicantId);
}
