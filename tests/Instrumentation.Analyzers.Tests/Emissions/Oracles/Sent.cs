namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>What was sent once.</summary>
/// <param name="Event">The event's name.</param>
/// <param name="Properties">Its properties.</param>
/// <param name="Places">The lines of code (<c>path:line</c>) that had been entered and not left; none where nobody asked.</param>
internal sealed record Sent(string? Event, IReadOnlyList<KeyValuePair<string, object?>> Properties, IReadOnlySet<string> Places);
