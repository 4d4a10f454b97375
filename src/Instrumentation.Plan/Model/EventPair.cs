namespace Instrumentation.Plan.Model;

/// <summary>The event of the other side that tells of the same thing (<c>pairs_with:</c>).</summary>
/// <param name="Event">Its name in the plan.</param>
/// <param name="On">The name of the property that both carry.</param>
public sealed record EventPair(string Event, string On);
