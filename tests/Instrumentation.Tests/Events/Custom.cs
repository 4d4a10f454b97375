using System.Text.Json;
using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

/// <summary>An event that writes whatever a test wants.</summary>
internal readonly struct Custom(Action<Utf8JsonWriter> write) : ITrackedEvent
{
    public const string Name = "custom";

    private static readonly EventDefinition Definition = new(TestPlan.Plan, Name, "track");

    EventDefinition IPlannedEvent.Definition => Definition;

    bool IPlannedEvent.IsBuilt => true;

    void IPlannedEvent.WriteProperties(Utf8JsonWriter writer) => write(writer);
}
