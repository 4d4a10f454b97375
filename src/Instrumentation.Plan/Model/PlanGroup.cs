namespace Instrumentation.Plan.Model;

/// <summary>Properties with a name of their own (<c>groups:</c>): to be carried together, or included by events.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsAttribution">Whether it says where a visit came from.</param>
/// <param name="Members">Its properties; optional where the group does not say.</param>
/// <param name="Place">Where the plan defines it.</param>
public sealed record PlanGroup(string Name, bool IsAttribution, EquatableArray<PlanMember> Members, PlanPlace Place);
