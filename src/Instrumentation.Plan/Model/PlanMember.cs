namespace Instrumentation.Plan.Model;

/// <summary>A property as a member of an event or object.</summary>
/// <param name="Property">The definition, after the event's refinement.</param>
/// <param name="MemberName">The C# name.</param>
/// <param name="Requirement">Whether it must be given.</param>
/// <param name="Place">Where the event (or the block it includes) names it.</param>
public sealed record PlanMember(PlanProperty Property, string MemberName, Requirement Requirement, PlanPlace Place);
