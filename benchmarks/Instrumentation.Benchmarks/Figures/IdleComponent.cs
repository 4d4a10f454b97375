using Instrumentation.Benchmarks.Compiler;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>
/// An analyzer and a generator that register what ours do and do nothing, as an assembly for a compiler of its own version:
/// what any package of this kind makes a cold compiler pay. On request it also reads the plan, event by event, and forgets
/// it: what any package pays that does not bring a YAML parser of its own.
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
                context.RegisterSourceOutput(files, static (output, pair) =>
                {
                    foreach (var file in pair.Left.Left)
                        Look(file.GetText()!.ToString());
                    output.AddSource("Idle.g.cs", "// nothing");
                });
            }

            private static void Look(string text)
            {
        #if READS
                var parser = new YamlDotNet.Core.Parser(new YamlDotNet.Core.Scanner(new System.IO.StringReader(text), skipComments: false));
                while (parser.MoveNext())
                {
                }
        #endif
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
    public static string Write(string folder, string compilerFolder, bool reads)
    {
        var name = reads ? "Reading" : "Idle";
        var path = Path.Combine(folder, name + ".dll");
        var result = Projects.Compilation([reads ? "#define READS\n" + Source : Source], name)
            .AddReferences(
                MetadataReference.CreateFromFile(Path.Combine(compilerFolder, "Microsoft.CodeAnalysis.dll")),
                MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Instrumentation.Yaml.dll")))
            .Emit(path);
        return result.Success ? path : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
    }
}
