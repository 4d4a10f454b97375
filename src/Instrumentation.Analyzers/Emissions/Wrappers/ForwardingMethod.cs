using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>A method or local function that passes a parameter on.</summary>
/// <param name="Declaration">Its declaration; a tree is held anyway, by whoever holds this.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsExtension">Whether a call may have the first argument before the dot.</param>
/// <param name="HasParams">Whether the last parameter takes any number of arguments.</param>
/// <param name="ParameterCount">How many parameters it has.</param>
internal sealed record ForwardingMethod(SyntaxNode Declaration, string Name, bool IsExtension, bool HasParams, int ParameterCount);
