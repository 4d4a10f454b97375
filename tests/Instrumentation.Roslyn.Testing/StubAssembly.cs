using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Roslyn.Testing;

/// <summary>Assemblies with the public signatures of an SDK that is not served here.</summary>
public static class StubAssembly
{
    /// <summary>Compiles <paramref name="source"/> to a reference.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static MetadataReference Compile(string name, string source, params MetadataReference[] references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            FrameworkReferences.All.Concat(references),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Annotations));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }
}
