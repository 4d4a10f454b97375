namespace Instrumentation.Plan.Model;

/// <summary>The type of a property's values.</summary>
public abstract record PropertyType;
