namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>The answer to a test, or its opposite.</summary>
/// <param name="Subject">The test.</param>
/// <param name="IsNegated">Whether it is the opposite.</param>
/// <param name="MayChange">Whether another answer may come next time, because it asks members.</param>
internal readonly record struct Test(int Subject, bool IsNegated, bool MayChange = false);
