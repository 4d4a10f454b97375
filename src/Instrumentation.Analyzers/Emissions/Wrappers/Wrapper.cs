using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>A method that passes its own parameters on to an emitter, or to another wrapper.</summary>
/// <param name="Method">The method, which has a body in the compilation.</param>
/// <param name="Calls">What it calls with them, also what is bound only when it runs.</param>
internal sealed record Wrapper(IMethodSymbol Method, IReadOnlyList<IOperation> Calls);
