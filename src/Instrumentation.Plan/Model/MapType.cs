namespace Instrumentation.Plan.Model;

/// <summary>A map from text (<c>map&lt;T&gt;</c>).</summary>
public sealed record MapType(PropertyType Value) : PropertyType;
