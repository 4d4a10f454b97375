using Instrumentation.Analyzers.Flow.Firing.Facts;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>What was true of a variable when a function was called, or else it would not have ended the way it did.</summary>
/// <param name="Variable">A parameter of the function, or a variable around it.</param>
/// <param name="Value">The constant it was compared with; null when it was tested in another way.</param>
/// <param name="Holds">Whether it was that constant.</param>
internal sealed record Premise(ISymbol Variable, KnownValue? Value, bool Holds);
