using System.Collections.Immutable;
using Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Tests.Rules;

/// <summary>Registers what <see cref="EmissionAnalyzer"/> registers, and does nothing with it.</summary>
#pragma warning disable RS1036, RS1041, RS2008 // not an analyzer that anybody ships
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleAnalyzer : DiagnosticAnalyzer
{
    private static int _calls;

    /// <summary>How often it was called.</summary>
    public static int Calls => _calls;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [new DiagnosticDescriptor("IDLE", "Idle", "Idle", "Idle", DiagnosticSeverity.Warning, true)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => start.RegisterOperationAction(_ => Interlocked.Increment(ref _calls), OperationKind.Invocation));
    }
}
