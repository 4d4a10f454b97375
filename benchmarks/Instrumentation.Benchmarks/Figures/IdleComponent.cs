using Instrumentation.Benchmarks.Compiler;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>
/// An analyzer and a generator that register what ours do and do nothing, as an assembly for a compiler of its own version:
/// what any package of this kind makes a cold compiler pay.
/// </summary>
internal static class IdleComponent
{
    private const string Source =
        """
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;

        [Generator(LanguageNames.CSharp)]
        public sealed class IdleGenerator : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context)
            {
                var files = context.AdditionalTextsProvider.Collect().Combine(context.AnalyzerConfigOptionsProvider).Combine(context.CompilationProvider);
                context.RegisterSourceOutput(files, static (output, _) => output.AddSource("Idle.g.cs", "// nothing"));
            }
        }

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class IdleAnalyzer : DiagnosticAnalyzer
        {
            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
                ImmutableArray.Create(new DiagnosticDescriptor("IDLE", "Idle", "Idle", "Idle", DiagnosticSeverity.Warning, true));

            public override void Initialize(AnalysisContext context)
            {
                context.EnableConcurrentExecution();
                context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                context.RegisterCompilationStartAction(static start =>
                {
                    start.RegisterOperationAction(static _ => { }, OperationKind.Invocation);
                    start.RegisterAdditionalFileAction(static _ => { });
                });
            }
        }
        """;

    /// <summary>Writes the assembly for the compiler in <paramref name="compilerFolder"/> and returns its path.</summary>
    public static string Write(string folder, string compilerFolder)
    {
        var path = Path.Combine(folder, "Idle.dll");
        var result = Projects.Compilation([Source], "Idle")
            .AddReferences(MetadataReference.CreateFromFile(Path.Combine(compilerFolder, "Microsoft.CodeAnalysis.dll")))
            .Emit(path);
        return result.Success ? path : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
    }
}
