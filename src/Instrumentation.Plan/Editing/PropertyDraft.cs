namespace Instrumentation.Plan.Editing;

/// <summary>What code tells about a property of an event. It becomes optional: who must give it is for people to say.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in the plan's words; null where the dictionary defines it.</param>
public sealed record PropertyDraft(string Name, string? Type = null);
