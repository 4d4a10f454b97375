namespace Instrumentation;

/// <summary>Marks a type as a join key of a tracking plan, so that one key cannot stand where another belongs.</summary>
/// <param name="name">The key's name on the wire.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class TrackingKeyAttribute(string name) : Attribute
{
    /// <summary>The key's name on the wire.</summary>
    public string Name { get; } = name;
}
