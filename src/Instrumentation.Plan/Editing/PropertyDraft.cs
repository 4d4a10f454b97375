namespace Instrumentation.Plan.Editing;

/// <summary>What code tells about a property of an event.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in the plan's words; null where the dictionary defines it.</param>
/// <param name="IsRequired">Whether it is always given.</param>
public sealed record PropertyDraft(string Name, string? Type = null, bool IsRequired = false);
