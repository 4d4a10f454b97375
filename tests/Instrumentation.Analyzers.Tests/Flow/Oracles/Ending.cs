namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>One end of a statement or a function.</summary>
/// <param name="Kind">How it ends.</param>
/// <param name="State">With what.</param>
/// <param name="Thrown">What it throws.</param>
/// <param name="Line">The line of the <c>return</c>.</param>
internal readonly record struct Ending(EndKind Kind, State State, Thrown Thrown = default, int Line = 0);
