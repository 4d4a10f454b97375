namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>How far what was found in a body agrees with what it sends.</summary>
/// <param name="Sent">In how many ways it sends something.</param>
/// <param name="Undecided">Of how many it is said that they cannot be verified.</param>
/// <param name="Disagreement">An error that the runs refute, or a fault of some run that nothing is said of; null where all agrees.</param>
internal sealed record Verdict(int Sent, int Undecided, string? Disagreement);
