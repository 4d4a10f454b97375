using Instrumentation.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Rules;

/// <summary>
/// What an analyzer of C# is here: it looks at what people wrote and at none of what tools did, and chooses for each compilation what it
/// registers, so that code in which it has nothing to find costs nothing.
/// </summary>
public abstract class CodeAnalyzer : DiagnosticAnalyzer
{
    private protected CodeAnalyzer()
    {
    }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => Start(start, WrittenCode.Own));
    }

    /// <summary>Registers what looks at <paramref name="written"/>.</summary>
    internal abstract void Start(CompilationStartAnalysisContext context, WrittenCode written);
}
