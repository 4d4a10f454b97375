namespace Instrumentation.Plan.Model;

/// <summary>One of the built-in types.</summary>
public sealed record ScalarType(ScalarKind Kind) : PropertyType;
