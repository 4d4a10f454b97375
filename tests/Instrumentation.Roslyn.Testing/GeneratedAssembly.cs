using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Roslyn.Testing;

/// <summary>Assemblies of other projects, with the types of a plan generated into them.</summary>
public static class GeneratedAssembly
{
    /// <summary>Compiles the types of <paramref name="plan"/>, and nothing else, to a reference.</summary>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public static MetadataReference Compile(string name, string plan, params (string Name, string Value)[] properties)
    {
        var compilation = ProductRun.Generate(
            CSharpCompilation.Create(
                name,
                references: FrameworkReferences.All,
                options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)),
            new CSharpParseOptions(LanguageVersion.CSharp12),
            [new InMemoryPlanFile("/owner/tracking-plan.yaml", plan)],
            properties.ToDictionary(property => property.Name, property => property.Value),
            []);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }
}
