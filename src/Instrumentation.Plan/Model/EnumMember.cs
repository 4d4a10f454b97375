namespace Instrumentation.Plan.Model;

/// <summary>One value of an enum.</summary>
/// <param name="WireValue">As the plan writes it; digits where the enum is of whole numbers.</param>
/// <param name="MemberName">The C# name.</param>
/// <param name="Description">What it means, if said.</param>
/// <param name="Place">Where the plan says it.</param>
public sealed record EnumMember(string WireValue, string MemberName, string? Description, PlanPlace Place);
