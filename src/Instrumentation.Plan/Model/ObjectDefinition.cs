namespace Instrumentation.Plan.Model;

/// <summary>A C# struct to generate for an <c>object</c>.</summary>
/// <param name="TypeName">The C# name, without namespace or containing type.</param>
/// <param name="Members">The properties.</param>
/// <param name="Description">What the plan says of it, if anything.</param>
public sealed record ObjectDefinition(string TypeName, EquatableArray<PlanMember> Members, string? Description);
