using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Options;

/// <summary>A plan file as the compiler has it.</summary>
internal readonly record struct PlanFileText(string Path, SourceText Text);
