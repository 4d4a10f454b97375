namespace Instrumentation.Plan.Model;

/// <summary>A carried value that an event does without (<c>without:</c>).</summary>
public sealed record Exclusion(string Name, string Reason);
