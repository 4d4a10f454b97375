namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>A <c>catch</c>.</summary>
/// <param name="Type">What it catches; null for everything.</param>
/// <param name="Filter">When; null for always.</param>
/// <param name="Body">What it does.</param>
internal sealed record Handler(Thrown? Type, Condition? Filter, List<Statement> Body);
