using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Roslyn.Testing.Fixes;

/// <summary>The product's analyzers and generators as a project of a workspace references them.</summary>
internal sealed class ProductReference : AnalyzerReference
{
    // A workspace keeps state by instance.
    private static readonly ImmutableArray<ISourceGenerator> Generators = [.. ProductRun.Generators.Select(GeneratorExtensions.AsSourceGenerator)];

    private ProductReference()
    {
    }

    /// <summary>One for all projects.</summary>
    public static ProductReference Instance { get; } = new();

    /// <inheritdoc/>
    public override string? FullPath => null;

    /// <inheritdoc/>
    public override object Id => "product";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => ProductRun.Analyzers;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => ProductRun.Analyzers;

    /// <inheritdoc/>
    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => Generators;

    /// <inheritdoc/>
    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => Generators;
}
