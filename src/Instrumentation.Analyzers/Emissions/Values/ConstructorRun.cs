using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>A constructor as one object's making runs it.</summary>
/// <param name="Constructor">The constructor.</param>
/// <param name="Frame">What it was called with.</param>
/// <param name="Body">Its body; null for a primary one, or one that nobody wrote.</param>
/// <param name="IsLastOfItsType">Whether the initialisers of its type run before it: not in one that calls another by <c>this(…)</c>.</param>
internal sealed record ConstructorRun(IMethodSymbol Constructor, Frame Frame, IConstructorBodyOperation? Body, bool IsLastOfItsType);
