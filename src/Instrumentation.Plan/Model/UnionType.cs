namespace Instrumentation.Plan.Model;

/// <summary>One of several types; written as <see cref="ScalarKind.Any"/>.</summary>
public sealed record UnionType(EquatableArray<PropertyType> Alternatives) : PropertyType;
