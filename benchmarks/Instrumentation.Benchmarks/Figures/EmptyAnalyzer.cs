using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>Registers for the same kinds of operations as one of ours and does nothing: the floor of any analyzer.</summary>
#pragma warning disable RS1036, RS1038, RS1041 // it is never packed
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptyAnalyzer(params ImmutableArray<OperationKind> kinds) : DiagnosticAnalyzer
{
    private static int _callbacks;

    /// <summary>One that looks at what all of ours together look at.</summary>
    public static EmptyAnalyzer LikeOurs { get; } = new(OperationKind.Invocation, OperationKind.ObjectCreation);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new DiagnosticDescriptor("EMPTY", "Empty", "Empty", "Empty", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    /// <summary>How often any was called since the last time somebody asked.</summary>
    public static int TakeCallbacks() => Interlocked.Exchange(ref _callbacks, 0);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => start.RegisterOperationAction(static _ => Interlocked.Increment(ref _callbacks), kinds));
    }
}
