using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using YamlDotNet;

namespace YamlReader.New;

/// <summary>Says in every compilation which YamlDotNet it got, and what that answers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReadsYaml : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Answer =
        new("NEW001", "Reads YAML", "YamlDotNet {0} counted {1} lines", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Answer);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(compilation => compilation.ReportDiagnostic(Diagnostic.Create(
            Answer, Location.None, typeof(YamlText).Assembly.GetName().Version, YamlText.CountLines("a: 1\nb: 2"))));
    }
}
