using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>Registers what ours register and does nothing: the floor of any analyzer.</summary>
#pragma warning disable RS1036, RS1038, RS1041 // it is never packed
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptyAnalyzer : DiagnosticAnalyzer
{
    private static int _callbacks;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new DiagnosticDescriptor("EMPTY", "Empty", "Empty", "Empty", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    /// <summary>How often it was called since the last time somebody asked.</summary>
    public static int TakeCallbacks() => Interlocked.Exchange(ref _callbacks, 0);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
            start.RegisterOperationAction(static _ => Interlocked.Increment(ref _callbacks), OperationKind.Invocation, OperationKind.ObjectCreation));
    }
}
