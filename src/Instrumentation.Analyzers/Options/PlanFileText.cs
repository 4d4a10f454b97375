using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Options;

/// <summary>A plan file as the compiler has it.</summary>
internal sealed record PlanFileText(string Path, SourceText Text);
