namespace Instrumentation.Plan.Model;

/// <summary>A C# enum to generate. Its members start at 1 in the order here; 0 means "not set".</summary>
/// <param name="TypeName">The C# name, without namespace or containing type.</param>
/// <param name="IsInteger">Whether the wire values are whole numbers rather than text.</param>
/// <param name="Members">The members; wire values and member names are each unique.</param>
/// <param name="Description">What the property says of itself, if anything.</param>
public sealed record EnumDefinition(string TypeName, bool IsInteger, EquatableArray<EnumMember> Members, string? Description);
