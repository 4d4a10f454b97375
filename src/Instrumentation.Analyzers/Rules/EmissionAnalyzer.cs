using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>
/// Reads each emission of the code once and shows it to every rule. One registration for all of them, and none at all
/// in a compilation that has no plan or cannot call an emitter.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmissionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(EmissionRules.All.Select(static rule => rule.Descriptor));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var files = PlanInput.PlanFilesOf(context.Options);
        if (files.IsEmpty || PlanInput.Get(files, context.CancellationToken)?.Plan is not { Events.IsEmpty: false } plan)
            return;
        var emitters = EmitterTable.Of(context.Compilation, plan);
        if (emitters.IsEmpty)
            return;
        var index = new Lazy<PlanIndex>(() => new PlanIndex(plan));
        var code = new Codebase(context.Compilation, emitters);
        var sources = BuildOptions.SourcesOf(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        context.RegisterOperationAction(operation => Check(operation, code, index, sources), OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context, Codebase code, Lazy<PlanIndex> plan, IReadOnlyList<string> sources)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!code.Emitters.MayEmit(call.TargetMethod.Name) || EmissionReader.Read(call, code.Outermost) is not { } emission)
            return;
        var check = new EmissionCheck(emission, plan.Value, sources, context);
        foreach (var rule in EmissionRules.All)
            rule.Check(check);
    }
}
