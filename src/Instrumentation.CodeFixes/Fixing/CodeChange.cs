using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Fixing;

/// <summary>A change of a C# file; a file that several projects share is one, by its path.</summary>
/// <param name="Path">The file.</param>
/// <param name="Change">What changes in it.</param>
internal sealed record CodeChange(string Path, TextChange Change);
