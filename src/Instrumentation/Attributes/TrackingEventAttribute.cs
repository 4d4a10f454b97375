namespace Instrumentation;

/// <summary>Marks a type as an event of a tracking plan. Rules find event types by it, never by namespace.</summary>
/// <param name="name">The event's name on the wire.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class TrackingEventAttribute(string name) : Attribute
{
    /// <summary>The event's name on the wire.</summary>
    public string Name { get; } = name;
}
