namespace Instrumentation;

/// <summary>Gives a member of an event, or of an object in it, its name on the wire.</summary>
/// <param name="name">The property's name on the wire.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TrackingPropertyAttribute(string name) : Attribute
{
    /// <summary>The property's name on the wire.</summary>
    public string Name { get; } = name;
}
