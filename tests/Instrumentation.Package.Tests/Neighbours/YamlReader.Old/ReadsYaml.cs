using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using YamlDotNet.Serialization;

namespace YamlReader.Old;

/// <summary>Says in every compilation which YamlDotNet it got, and what that answers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReadsYaml : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Answer =
        new("OLD001", "Reads YAML", "YamlDotNet {0} read {1} entries", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Answer);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(compilation => compilation.ReportDiagnostic(Diagnostic.Create(
            Answer,
            Location.None,
            typeof(IDeserializer).Assembly.GetName().Version,
            new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>("a: 1\nb: 2").Count)));
    }
}
