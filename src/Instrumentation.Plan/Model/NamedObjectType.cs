namespace Instrumentation.Plan.Model;

/// <summary>
/// An object that stands beside the events, by its plan-wide unique <see cref="ObjectDefinition.TypeName"/> in
/// <see cref="TrackingPlan.Objects"/>; by name, so that a type may contain itself in a list.
/// </summary>
public sealed record NamedObjectType(string TypeName) : PropertyType;
