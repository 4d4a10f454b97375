namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>A section of a <c>switch</c> over <c>n</c>.</summary>
/// <param name="Numbers">Its labels; none for <c>default</c>.</param>
/// <param name="Body">What it does before it breaks.</param>
internal sealed record Section(IReadOnlyList<int> Numbers, List<Statement> Body);
