using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Roslyn.Testing.Generation;

/// <summary>The options that the package's targets hand to the compiler: build properties, and which files are plans.</summary>
public sealed class ConsumerOptions(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions PlanFile =
        new Values(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.TrackingPlan"] = "true" });

    private static readonly AnalyzerConfigOptions Nothing = new Values(new Dictionary<string, string>());

    private readonly Values _global = new(properties.ToDictionary(p => "build_property." + p.Key, p => p.Value));

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions => _global;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Nothing;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is PlanFileInMemory ? PlanFile : Nothing;

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        // The compiler's own comparison.
        private readonly Dictionary<string, string> _values = new(values, KeyComparer);

        public override bool TryGetValue(string key, out string value) => _values.TryGetValue(key, out value!);
    }
}
