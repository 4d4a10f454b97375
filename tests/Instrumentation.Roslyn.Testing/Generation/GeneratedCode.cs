using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Generation;

/// <summary>What the generator made for a consumer.</summary>
public sealed class GeneratedCode
{
    private GeneratedCode(Compilation compilation, GeneratorDriver driver)
    {
        Compilation = compilation;
        Driver = driver;
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.True(result.Exception is null, $"The generator threw: {result.Exception}");
        Assert.True(result.Diagnostics.IsEmpty, "The generator reports nothing; analyzers do.");
        Files = result.GeneratedSources.ToImmutableSortedDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);
    }

    /// <summary>The consumer's compilation with the generated files.</summary>
    public Compilation Compilation { get; }

    /// <summary>The driver after the run.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>The generated files by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; }

    /// <summary>Runs the generator for a consumer; fails when it throws or reports.</summary>
    public static GeneratedCode Run(Consumer consumer)
    {
        var driver = consumer.Driver().RunGeneratorsAndUpdateCompilation(consumer.Compile(), out var compilation, out _);
        return new GeneratedCode(compilation, driver);
    }

    /// <summary>Fails on anything that the compiler says, warnings included.</summary>
    public GeneratedCode AssertCompilesCleanly()
    {
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = Compilation.Emit(assembly, xmlDocumentationStream: documentation);
        var faults = result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).ToArray();
        Assert.True(result.Success && faults.Length == 0, Describe(faults));
        return this;
    }

    /// <summary>The assembly.</summary>
    public byte[] Emit()
    {
        using var assembly = new MemoryStream();
        var result = Compilation.Emit(assembly);
        Assert.True(result.Success, Describe(result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Error).ToArray()));
        return assembly.ToArray();
    }

    private static string Describe(Diagnostic[] faults)
    {
        var lines = faults.Take(20).Select(fault =>
        {
            var line = fault.Location.SourceTree?.GetText().Lines[fault.Location.GetLineSpan().StartLinePosition.Line].ToString();
            return $"{fault}\n    {line?.Trim()}";
        });
        return $"{faults.Length} diagnostics:\n{string.Join("\n", lines)}";
    }
}
