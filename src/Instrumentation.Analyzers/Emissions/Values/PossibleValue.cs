using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>One of the values that an expression may have.</summary>
/// <param name="Value">The expression that says it, below conversions that keep it.</param>
/// <param name="Place">What in the emitting call stands for it.</param>
internal readonly record struct PossibleValue(Operand Value, IOperation Place);
