using System.Collections.Immutable;
using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Endpoints;
using Instrumentation.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>
/// Asks each endpoint whether an event tells of it (TRK302). Nothing is registered for a plan without features: only who
/// has begun to say what belongs to what can be told what is left out; nor where the compilation has no endpoint.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UninstrumentedEndpoint.Descriptor, EmissionSite.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var global = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (JudgingPlan.Of(context.Options, context.CancellationToken) is not { Features.IsEmpty: false } plan)
            return;

        var scope = new EndpointScope(context.Compilation, plan, context.CancellationToken);
        if (BuildOptions.ReportsSites(global))
            ReportSites(context, scope, global);
        if (scope.Endpoints.All.Count == 0)
            return;
        var recorded = RecordedFindings.Of(context.Compilation, context.Options, context.CancellationToken);
        FindingReport.Register(
            context,
            WrittenCode.Own,
            recorded,
            [
                new(OperationKind.MethodBody, (operation, pending) => CheckMethod(operation, scope, pending)),
                new(OperationKind.Invocation, (operation, pending) => CheckCall(operation, scope, pending)),
            ]);
    }

    private static void ReportSites(CompilationStartAnalysisContext context, EndpointScope scope, AnalyzerConfigOptions options)
    {
        context.RegisterSymbolAction(
            symbol => EntryPointSite.ReportMethod((IMethodSymbol)symbol.Symbol, scope, options, symbol.ReportDiagnostic), SymbolKind.Method);
        context.RegisterOperationAction(
            operation => EntryPointSite.ReportMapped((IInvocationOperation)operation.Operation, operation.ContainingSymbol, scope, options, operation.ReportDiagnostic),
            OperationKind.Invocation);
    }

    private static void CheckMethod(OperationAnalysisContext context, EndpointScope scope, List<PendingFinding>? pending)
    {
        if (context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public } method)
            Check(scope.Endpoints.Of(method).Where(static endpoint => endpoint.Mapping is null), context, scope, pending);
    }

    private static void CheckCall(OperationAnalysisContext context, EndpointScope scope, List<PendingFinding>? pending)
    {
        var call = (IInvocationOperation)context.Operation;
        if (scope.Endpoints.Of(call) is { Count: > 0 } endpoints)
            Check(endpoints, context, scope, pending);
    }

    // Where several controllers inherit an action, what is wrong with it is wrong once.
    private static void Check(IEnumerable<Endpoint> endpoints, OperationAnalysisContext context, EndpointScope scope, List<PendingFinding>? pending)
    {
        if (endpoints.FirstOrDefault(endpoint => UninstrumentedEndpoint.Is(endpoint, scope)) is not { } found)
            return;
        var finding = new PendingFinding(UninstrumentedEndpoint.Descriptor, found.Place, [], [UninstrumentedEndpoint.NameOf(found)]);
        finding.ReportTo(context, pending);
    }
}
