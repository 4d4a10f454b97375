using System.Text.Json;
using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

/// <summary>An event that carries nothing, of a kind that is not the usual one.</summary>
[TrackingEvent(Name)]
internal readonly struct HomeSeen : ITrackedEvent
{
    public const string Name = "home_seen";

    private static readonly EventDefinition Definition = new(TestPlan.Plan, Name, "page");

    private readonly bool _built;

    public HomeSeen() => _built = true;

    EventDefinition IPlannedEvent.Definition => Definition;

    bool IPlannedEvent.IsBuilt => _built;

    void IPlannedEvent.WriteProperties(Utf8JsonWriter writer)
    {
    }
}
