namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>What is known of one variable, or of one test of variables.</summary>
/// <param name="Subject">The ordinal of the variable or the test.</param>
/// <param name="Value">What is known.</param>
internal readonly record struct Fact(int Subject, KnownValue Value);
