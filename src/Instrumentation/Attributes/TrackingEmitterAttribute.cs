namespace Instrumentation;

/// <summary>
/// Marks a method that emits by name: it takes an event's name, and often its properties, and passes them on. Calls of it
/// are checked against the plan in every assembly. Within one assembly wrappers are found without it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TrackingEmitterAttribute : Attribute
{
    /// <summary>The name of the parameter that takes the event's name. By default the one called like an event's name, or the only text or enum.</summary>
    public string? Event { get; set; }

    /// <summary>The name of the parameter that takes the properties. By default the first that is a dictionary.</summary>
    public string? Properties { get; set; }
}
