namespace Instrumentation.Plan.Model;

/// <summary>An ordered list (<c>list&lt;T&gt;</c>).</summary>
public sealed record ListType(PropertyType Item) : PropertyType;
