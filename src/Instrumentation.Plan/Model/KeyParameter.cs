namespace Instrumentation.Plan.Model;

/// <summary>A parameter of an emitter that takes a key.</summary>
/// <param name="Property">The name of the key in the plan.</param>
/// <param name="Parameter">The name of the parameter.</param>
public sealed record KeyParameter(string Property, string Parameter);
