namespace Instrumentation.Plan.Model;

/// <summary>A C# enum to generate. Its members start at 1 in the order here; 0 means "not set".</summary>
/// <param name="TypeName">The C# name, without namespace or containing type.</param>
/// <param name="IsInteger">Whether the wire values are whole numbers rather than text.</param>
/// <param name="Members">The members; wire values and member names are each unique.</param>
/// <param name="Description">What the property says of itself, if anything.</param>
public sealed record EnumDefinition(string TypeName, bool IsInteger, EquatableArray<EnumMember> Members, string? Description)
{
    /// <summary>
    /// Whether it stands inside the event or object whose property it belongs to. Otherwise it is the enum of that name in
    /// <see cref="TrackingPlan.Enums"/>, of which an event may allow only some members.
    /// </summary>
    public bool IsNested { get; init; }
}
