using System.Collections.Immutable;
using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Planned;
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
/// in a compilation that has no plan or cannot call an emitter.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmissionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(EmissionRules.All.Select(static rule => rule.Descriptor));

    private static readonly ResolvedPlan NoPlan = new(new TrackingPlan { Id = "", Version = 0, Namespace = "", Fingerprint = "" }, default, default);

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
        if (PlanOf(context.Options, context.CancellationToken) is not { Plan: { } plan } resolved)
            return;
        var recorded = BuildOptions.InfersPlan(global) ? null : RecordedFindings.Of(context.Compilation, context.Options, context.CancellationToken);
        if (recorded is not null)
            recorded.HasSeenCode = true;
        var emitters = EmitterTable.Of(context.Compilation, plan);
        if (emitters.IsEmpty)
            return;
        var index = new Lazy<PlanIndex>(() => new PlanIndex(plan, resolved));
        var code = new Codebase(context.Compilation, emitters, context.CancellationToken);
        var sources = BuildOptions.SourcesOf(global);
        var rules = EmissionRules.For(global);
        FindingReport.Register(context, recorded, (operation, pending) => Check(operation, code, index, sources, rules, pending));
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
        OperationAnalysisContext context,
        Codebase code,
        Lazy<PlanIndex> plan,
        IReadOnlyList<string> sources,
        IReadOnlyList<EmissionRule> rules,
        List<PendingFinding>? pending)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!code.MayEmit(call.TargetMethod))
            return;
        var reported = new HashSet<(string, IOperation)>();
        foreach (var emission in EmissionReader.Read(call, code.Outermost))
        {
            var check = new EmissionCheck(emission, code, plan.Value, sources, context, reported, pending);
            foreach (var rule in rules)
                rule.Check(check);
        }
    }
}
