namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>The answer to a test, or its opposite.</summary>
/// <param name="Subject">The test.</param>
/// <param name="IsNegated">Whether it is the opposite.</param>
internal readonly record struct Test(int Subject, bool IsNegated);
