namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>What a body sends.</summary>
/// <param name="Sent">Whatever any of its runs sent.</param>
/// <param name="IsComplete">Whether it was run with everything that can be chosen, so that what none of its runs sent is never sent.</param>
internal sealed record BodyRun(IReadOnlyList<Sent> Sent, bool IsComplete);
