using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Personal;

/// <summary>A member or variable whose content a value passes on.</summary>
/// <param name="Symbol">The property, field, parameter or local; or the method that computes the value of what it is given.</param>
/// <param name="Place">What in the emitting call stands for the value.</param>
internal readonly record struct ValueOrigin(ISymbol Symbol, IOperation Place);
