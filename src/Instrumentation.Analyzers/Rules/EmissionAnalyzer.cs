using System.Collections.Immutable;
using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Options;
using Instrumentation.Plan;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>
/// Reads each emission of the code once and shows it to every rule. One registration for all of them, and none at all
/// in a compilation that has no plan, or cannot call an emitter, or never writes the name of one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmissionAnalyzer : CodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(EmissionRules.All.Select(static rule => rule.Descriptor).Append(EventNeverTracked.Descriptor).Append(LostSite.Descriptor));

    private static readonly ImmutableArray<OperationKind> Calls = ImmutableArray.Create(OperationKind.Invocation, OperationKind.DynamicInvocation, OperationKind.MethodReference);

    private static readonly ResolvedPlan NoPlan = new(new TrackingPlan { Id = "", Version = 0, Namespace = "", Fingerprint = "" }, default, default);

    /// <inheritdoc/>
    internal override void Start(CompilationStartAnalysisContext context, WrittenCode written)
    {
        var global = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var rules = EmissionRules.For(global);
        if (rules.Count == 0 || PlanOf(context.Options, context.CancellationToken) is not { Plan: { } plan } resolved)
            return;
        var recorded = BuildOptions.InfersPlan(global) ? null : RecordedFindings.Of(context.Compilation, context.Options, context.CancellationToken);
        if (recorded is not null)
            recorded.HasSeenCode = true;
        var sites = RecordedSites.Of(context.Compilation, context.Options, context.CancellationToken);
        if (sites is not null && written == WrittenCode.Own)
            context.RegisterCompilationEndAction(end => LostSite.Report(sites, end.ReportDiagnostic));
        if (BuildOptions.ReportsSites(global) && written == WrittenCode.Own)
            context.RegisterCompilationEndAction(end => DeclaredEmitterSite.Report(plan, end.Compilation, end.ReportDiagnostic));
        var code = Codebase.Of(context.Compilation, plan);
        if (code.Emitters.IsEmpty)
            return;
        var traces = new EmissionTraces(context.Compilation, code, plan.Namespace, context.CancellationToken);
        var scope = new EmissionScope(context.Compilation, code, plan, resolved, global);
        var checks = new List<FindingCheck>();
        if (traces.InCalls)
            checks.Add(new(Calls, (operation, pending) => Check(operation, scope, rules, sites, pending)));
        if (BuildOptions.JudgesCode(global) && traces.InCreations)
            checks.Add(new(OperationKind.ObjectCreation, EventNeverTracked.Check));
        FindingReport.Register(context, written, recorded, checks);
    }

    // Where a plan is to be made of what the code emits, there may be none yet.
    private static ResolvedPlan? PlanOf(AnalyzerOptions options, CancellationToken cancellation)
    {
        var files = PlanInput.PlanFilesOf(options);
        var resolved = files.IsEmpty ? null : PlanInput.Get(files, cancellation);
        if (BuildOptions.InfersPlan(options.AnalyzerConfigOptionsProvider.GlobalOptions))
            return resolved is { Plan: not null } ? resolved : NoPlan;
        return resolved is { Plan.Events.IsEmpty: false } ? resolved : null;
    }

    private static void Check(
        OperationAnalysisContext context, EmissionScope scope, IReadOnlyList<EmissionRule> rules, RecordedSites? sites, List<PendingFinding>? pending)
    {
        var emissions = EmissionsOf(context.Operation, scope.Code);
        if (emissions.Count == 0)
            return;
        var reported = new HashSet<(string, IOperation)>();
        foreach (var emission in emissions)
        {
            var check = new EmissionCheck(emission, scope, context, reported, pending);
            foreach (var rule in rules)
                rule.Check(check);
            if (sites is not null)
                LostSite.See(check, sites);
        }
    }

    private static IReadOnlyList<Emission> EmissionsOf(IOperation operation, Codebase code) => operation switch
    {
        IInvocationOperation call when code.MayEmit(call) => EmissionReader.Read(call, code.Outermost),
        IDynamicInvocationOperation call => EmissionReader.Read(call, code.Outermost),
        IMethodReferenceOperation group when code.MayEmit(group.Method.Name) => EmissionReader.Read(group, code.Outermost),
        _ => [],
    };
}
