namespace Instrumentation.Build.Starter;

/// <summary>A property of an event in the making.</summary>
/// <param name="Property">The property.</param>
/// <param name="IsRequired">Whether every known site gives it.</param>
internal sealed record DraftMember(DraftProperty Property, bool IsRequired);
