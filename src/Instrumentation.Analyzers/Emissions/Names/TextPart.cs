using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>A part of a text that is put together: what stands there, or what is filled in.</summary>
/// <param name="Text">The text, where it is written there; null for a hole.</param>
/// <param name="Hole">What is filled in; null for a text.</param>
internal readonly record struct TextPart(string? Text, IOperation? Hole);
